import { graphql } from '../../generated/gql';

export const DuplicatesDocument = graphql(`
  query Duplicates($id: ID!) {
    incident(id: $id) {
      id
      probableDuplicates {
        distanceMetres
        minutesApart
        likeness
        incident {
          ...IncidentCore
        }
      }
    }
  }
`);

export const MergeIncidentsDocument = graphql(`
  mutation MergeIncidents($input: MergeIncidentsInput!) {
    mergeIncidents(input: $input) {
      ...IncidentCore
    }
  }
`);

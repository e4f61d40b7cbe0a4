import { graphql } from '../../generated/gql';

export const CategoriesDocument = graphql(`
  query Categories {
    incidentCategories {
      category
      name
      nameEn
      clauseItem
      scopes {
        scope
        name
        nameEn
        unit {
          id
          name
          nameEn
        }
        clause
        text
      }
    }
  }
`);

export const ReportIncidentDocument = graphql(`
  mutation ReportIncident($input: ReportIncidentInput!) {
    reportIncident(input: $input) {
      ...IncidentCore
    }
  }
`);

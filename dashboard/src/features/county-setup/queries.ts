import { graphql } from '../../generated/gql';

export const LoadCountyDocument = graphql(`
  mutation LoadCounty($input: LoadCountyInput!) {
    loadIncidentsCounty(input: $input) {
      records
    }
    loadResourcesCounty(input: $input) {
      records
    }
    loadSheltersCounty(input: $input) {
      records
    }
    loadExpertsCounty(input: $input) {
      records
    }
    loadWarningsCounty(input: $input) {
      records
    }
  }
`);

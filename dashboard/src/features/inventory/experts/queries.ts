import { graphql } from '../../../generated/gql';

export const ExpertRegisterDocument = graphql(`
  query ExpertRegister($after: String, $filter: ExpertFilter) {
    rows: experts(first: 500, after: $after, filter: $filter) {
      nodes {
        ...ExpertRow
      }
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }

  fragment ExpertRow on Expert {
    ...ExpertCore
    updatedAt
  }
`);

export const UpdateExpertRowDocument = graphql(`
  mutation UpdateExpertRow($input: UpdateExpertInput!) {
    saved: updateExpert(input: $input) {
      ...ExpertRow
    }
  }
`);

export const CreateExpertRowDocument = graphql(`
  mutation CreateExpertRow($input: CreateExpertInput!) {
    saved: createExpert(input: $input) {
      ...ExpertRow
    }
  }
`);

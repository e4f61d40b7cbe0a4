import { graphql } from '../../../generated/gql';

export const TeamRegisterDocument = graphql(`
  query TeamRegister($after: String, $filter: TeamFilter) {
    rows: teams(first: 500, after: $after, filter: $filter) {
      nodes {
        ...TeamRow
      }
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }

  fragment TeamRow on Team {
    ...TeamCore
    unit {
      id
      name
      nameEn
    }
    dutyPhone
    leader
    filing {
      number
      expiresOn
      expired
    }
    confirmedAt
    confirmDueAt
    confirmedBy
  }
`);

export const UpdateTeamRowDocument = graphql(`
  mutation UpdateTeamRow($input: UpdateTeamInput!) {
    saved: updateTeam(input: $input) {
      ...TeamRow
    }
  }
`);

export const CreateTeamRowDocument = graphql(`
  mutation CreateTeamRow($input: CreateTeamInput!) {
    saved: createTeam(input: $input) {
      ...TeamRow
    }
  }
`);

import { graphql } from '../../generated/gql';
import { useKeptQuery } from '../../lib/use-kept-query';

export const TeamsDocument = graphql(`
  query TeamList {
    teams(first: 1000) {
      nodes {
        ...TeamCore
      }
      totalCount
    }
  }

  fragment TeamCore on Team {
    id
    version
    demo
    retiredAt
    code
    name
    nameEn
    teamKind: kind
    skills
    strength
    status
    position {
      longitude
      latitude
    }
    positionAt
    confirmDueAt
    activeDispatch {
      id
    }
  }
`);

export const TeamDetailDocument = graphql(`
  query TeamDetail($id: ID!) {
    team(id: $id) {
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
        filedOn
        expiresOn
        expired
      }
      equipmentCarried
      confirmedAt
      confirmedBy
    }
  }
`);

export const useTeams = () => useKeptQuery({ query: TeamsDocument });

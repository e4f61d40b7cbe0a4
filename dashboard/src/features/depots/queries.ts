import { graphql } from '../../generated/gql';
import { useKeptQuery } from '../../lib/use-kept-query';

export const DepotsDocument = graphql(`
  query DepotList {
    depots(first: 500) {
      nodes {
        ...DepotCore
      }
      totalCount
    }
  }

  fragment DepotCore on Depot {
    id
    version
    demo
    retiredAt
    code
    name
    nameEn
    position {
      longitude
      latitude
    }
    unit {
      id
      name
      nameEn
    }
    keeper
    keeperPhone
  }
`);

export const useDepots = () => useKeptQuery({ query: DepotsDocument });

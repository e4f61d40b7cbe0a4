import { useQuery } from 'urql';
import { graphql } from '../../generated/gql';

const TownshipsDocument = graphql(`
  query RegisterTownships {
    county {
      townships {
        id
        name
        nameEn
        shortName
        township
      }
    }
  }
`);

export const useTownships = () => useQuery({ query: TownshipsDocument });

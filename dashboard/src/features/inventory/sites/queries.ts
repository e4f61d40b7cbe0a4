import { graphql } from '../../../generated/gql';

export const SiteRegisterDocument = graphql(`
  query SiteRegister($after: String, $filter: PrepositionSiteFilter) {
    rows: prepositionSites(first: 500, after: $after, filter: $filter) {
      nodes {
        ...SiteRow
      }
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }

  fragment SiteRow on PrepositionSite {
    ...SiteCore
    township
    updatedAt
    equipment {
      id
      status
    }
  }
`);

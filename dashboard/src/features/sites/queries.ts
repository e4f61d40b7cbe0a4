import { graphql } from '../../generated/gql';
import { useKeptQuery } from '../../lib/use-kept-query';

export const SitesDocument = graphql(`
  query SiteList {
    prepositionSites(first: 500) {
      nodes {
        ...SiteCore
      }
      totalCount
    }
  }

  fragment SiteCore on PrepositionSite {
    id
    version
    demo
    retiredAt
    code
    name
    nameEn
    siteKind: kind
    terrain
    position {
      longitude
      latitude
    }
    demandWeight
    targetMinutes
    note
    siteKeeper: keeper {
      id
      name
      nameEn
    }
  }
`);

export const useSites = () => useKeptQuery({ query: SitesDocument });

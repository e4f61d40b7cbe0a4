import { graphql } from '../../generated/gql';
import { useKeptQuery } from '../../lib/use-kept-query';

export const SettlementsDocument = graphql(`
  query SettlementList {
    settlements(first: 1000) {
      nodes {
        ...SettlementCore
      }
      totalCount
    }
  }

  fragment SettlementCore on Settlement {
    id
    version
    demo
    retiredAt
    code
    name
    people
    position {
      longitude
      latitude
    }
    accuracyMetres
  }
`);

/** Settlements are many and off by default: they are asked for when their layer is switched on. */
export const useSettlements = (wanted: boolean) => useKeptQuery({ query: SettlementsDocument, pause: !wanted });

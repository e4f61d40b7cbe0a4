import { graphql } from '../../generated/gql';
import { useKeptQuery } from '../../lib/use-kept-query';

export const WarningsDocument = graphql(`
  query WarningList {
    warnings(first: 200, filter: { inForce: true }) {
      nodes {
        ...WarningCore
      }
      totalCount
    }
  }

  fragment WarningCore on Warning {
    id
    version
    demo
    retiredAt
    code
    warningCategory: category
    warningLevel: level
    warningState: state
    inForce
    headline
    headlineEn
    startsAt
    endsAt
    area
    areaText
    cautions
    measures
    issuingUnitName
    issuedAt
    warningScope: scope
  }
`);

export const WarningDetailDocument = graphql(`
  query WarningDetail($id: ID!) {
    warning(id: $id) {
      ...WarningCore
      revisions {
        level
        at
        actorName
        reason
        act
      }
    }
  }
`);

export const useWarnings = () => useKeptQuery({ query: WarningsDocument });

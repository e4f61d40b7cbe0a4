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

/** Who may issue: the county and its departments and townships, and enterprises for their own people (3.3). */
export const IssuingUnitsDocument = graphql(`
  query IssuingUnits($kinds: [UnitKind!]) {
    units(first: 500, filter: { kinds: $kinds }) {
      nodes {
        id
        name
        nameEn
      }
    }
  }
`);

export const IssueWarningDocument = graphql(`
  mutation IssueWarning($input: IssueWarningInput!) {
    issueWarning(input: $input) {
      ...WarningCore
    }
  }
`);

export const AdjustWarningDocument = graphql(`
  mutation AdjustWarning($input: AdjustWarningInput!) {
    adjustWarning(input: $input) {
      ...WarningCore
    }
  }
`);

export const LiftWarningDocument = graphql(`
  mutation LiftWarning($input: LiftWarningInput!) {
    liftWarning(input: $input) {
      ...WarningCore
    }
  }
`);

export const useWarnings = () => useKeptQuery({ query: WarningsDocument });

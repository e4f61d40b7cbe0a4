import { graphql } from '../../generated/gql';

export const WarningStandbyDocument = graphql(`
  query WarningStandby($id: ID!) {
    standbyOrders(first: 200, filter: { warningId: $id }) {
      nodes {
        ...StandbyRow
      }
    }
  }

  fragment StandbyRow on StandbyOrder {
    id
    version
    state
    nextStates
    confirmedAt
    confirmedBy
    stoodDownAt
    standDownReason
    team {
      id
      name
      nameEn
      status
    }
  }
`);

export const ConfirmStandbyDocument = graphql(`
  mutation ConfirmStandby($input: ConfirmStandbyInput!) {
    confirmStandby(input: $input) {
      ...StandbyRow
    }
  }
`);

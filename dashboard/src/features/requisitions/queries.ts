import { graphql } from '../../generated/gql';

export const DecideRequisitionDocument = graphql(`
  mutation DecideRequisition($input: DecideRequisitionInput!) {
    decideRequisition(input: $input) {
      ...RequisitionRow
      incident {
        id
      }
    }
  }

  fragment RequisitionRow on Requisition {
    id
    version
    demo
    code
    requisitionState: state
    nextRequisitionStates: nextStates
    requisitionKind: kind
    item
    quantity
    unit
    ownerName
    ownerPhone
    authority
    decisionNumber
    decidedAt
    decidedBy
    periodFrom
    periodUntil
    conditionBefore
    conditionAfter
    compensationYuan
  }
`);

export const AdvanceRequisitionDocument = graphql(`
  mutation AdvanceRequisition($input: AdvanceRequisitionInput!) {
    advanceRequisition(input: $input) {
      ...RequisitionRow
      incident {
        id
      }
    }
  }
`);

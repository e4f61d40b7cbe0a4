import { graphql } from '../../generated/gql';

export const RecordCostDocument = graphql(`
  mutation RecordCost($input: RecordCostInput!) {
    recordCost(input: $input) {
      ...CostRow
      incident {
        id
      }
    }
  }

  fragment CostRow on CostRecord {
    id
    version
    demo
    costKind: kind
    amountYuan
    payer
    payerName
    reason
    cancelled
    cancelReason
    recordedAt
    recordedBy
  }
`);

export const CancelCostDocument = graphql(`
  mutation CancelCost($input: CancelCostInput!) {
    cancelCost(input: $input) {
      ...CostRow
      incident {
        id
      }
    }
  }
`);

import { graphql } from '../../../generated/gql';

export const StockRegisterDocument = graphql(`
  query StockRegister($after: String, $filter: StockItemFilter) {
    rows: stockItems(first: 500, after: $after, filter: $filter) {
      nodes {
        ...StockRow
      }
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }

  fragment StockRow on StockItem {
    id
    version
    demo
    retiredAt
    updatedAt
    code
    item
    itemEn
    category
    unit
    unitEn
    balance
    reserved
    available
    minimum
    belowMinimum
    lot
    expiresOn
    expired
    depot {
      id
      code
      name
      nameEn
      township
    }
  }
`);

export const UpdateStockRowDocument = graphql(`
  mutation UpdateStockRow($input: UpdateStockItemInput!) {
    saved: updateStockItem(input: $input) {
      ...StockRow
    }
  }
`);

export const RecordStockMovementDocument = graphql(`
  mutation RecordStockMovement($input: RecordStockMovementInput!) {
    saved: recordStockMovement(input: $input) {
      ...StockRow
    }
  }
`);

export const TransferStockDocument = graphql(`
  mutation TransferStock($input: TransferStockInput!) {
    saved: transferStock(input: $input) {
      ...StockRow
    }
  }
`);

export const StockHistoryDocument = graphql(`
  query StockHistory($ids: [ID!]!) {
    stockItems(first: 1, filter: { ids: $ids, includeRetired: true }) {
      nodes {
        id
        movements(first: 50) {
          id
          movementKind: kind
          quantity
          reserved
          balanceAfter
          reason
          at
          actorName
          incident {
            id
            code
          }
        }
      }
    }
  }
`);

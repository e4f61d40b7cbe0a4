import { graphql } from '../../../generated/gql';

export const EquipmentRegisterDocument = graphql(`
  query EquipmentRegister($after: String, $filter: EquipmentFilter) {
    rows: equipmentItems(first: 500, after: $after, filter: $filter) {
      nodes {
        ...EquipmentRow
      }
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }

  fragment EquipmentRow on Equipment {
    ...EquipmentCore
    operator
    operatorPhone
    plate
    owner {
      id
      name
      nameEn
    }
    lastInspectedOn
    nextInspectionOn
    inspectionOverdue
    confirmedAt
    confirmDueAt
    confirmedBy
  }
`);

export const UpdateEquipmentRowDocument = graphql(`
  mutation UpdateEquipmentRow($input: UpdateEquipmentInput!) {
    saved: updateEquipment(input: $input) {
      ...EquipmentRow
    }
  }
`);

export const CreateEquipmentRowDocument = graphql(`
  mutation CreateEquipmentRow($input: CreateEquipmentInput!) {
    saved: createEquipment(input: $input) {
      ...EquipmentRow
    }
  }
`);

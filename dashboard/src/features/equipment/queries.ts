import { graphql } from '../../generated/gql';
import { useKeptQuery } from '../../lib/use-kept-query';

export const EquipmentDocument = graphql(`
  query EquipmentList {
    equipmentItems(first: 1000) {
      nodes {
        ...EquipmentCore
      }
      totalCount
    }
  }

  fragment EquipmentCore on Equipment {
    id
    version
    demo
    retiredAt
    code
    name
    equipmentKind: kind
    model
    status
    condition
    position {
      longitude
      latitude
    }
    positionAt
    confirmDueAt
    site {
      id
      code
      name
      nameEn
    }
    depot {
      id
      code
      name
      nameEn
    }
    activeDispatch {
      id
    }
  }
`);

export const EquipmentDetailDocument = graphql(`
  query EquipmentDetail($id: ID!) {
    equipmentItem(id: $id) {
      ...EquipmentCore
      machineCapacity: capacity {
        value
        unit
      }
      owner {
        id
        name
        nameEn
      }
      operator
      operatorPhone
      plate
      lastInspectedOn
      nextInspectionOn
      inspectionOverdue
      confirmedAt
      confirmedBy
      openTransfer {
        ...TransferCore
      }
    }
  }
`);

export const useEquipment = () => useKeptQuery({ query: EquipmentDocument });

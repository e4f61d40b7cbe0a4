import { graphql } from '../../generated/gql';

export const RaiseNeedDocument = graphql(`
  mutation RaiseNeed($input: RaiseNeedInput!) {
    raiseNeed(input: $input) {
      ...NeedRow
      incident {
        id
      }
    }
  }

  fragment NeedRow on ResourceNeed {
    id
    version
    demo
    equipmentKind
    teamKind
    skills
    quantity
    task
    closed
    closeReason
    raisedAt
    raisedBy
    minimumCapacity {
      value
      unit
    }
    fulfilment {
      assigned
      enRoute
      onScene
      finished
      missing
    }
    equipment(first: 3) {
      distanceMetres
      travel {
        seconds
      }
      equipment {
        id
        code
        name
        equipmentKind: kind
        status
      }
    }
    teams(first: 3) {
      distanceMetres
      travel {
        seconds
      }
      team {
        id
        code
        name
        nameEn
        teamKind: kind
        status
      }
    }
  }
`);

export const CloseNeedDocument = graphql(`
  mutation CloseNeed($input: CloseNeedInput!) {
    closeNeed(input: $input) {
      ...NeedRow
      incident {
        id
      }
    }
  }
`);

/** In which units the machines of a kind are registered: a need is compared in the same. */
export const CapacityUnitsDocument = graphql(`
  query CapacityUnits($kind: EquipmentKind!) {
    equipmentItems(first: 200, filter: { kinds: [$kind] }) {
      nodes {
        id
        capacity {
          unit
        }
      }
    }
  }
`);

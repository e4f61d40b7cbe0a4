import { graphql } from '../../generated/gql';

export const PlansDocument = graphql(`
  query PrepositionPlans {
    prepositionPlans(first: 100) {
      nodes {
        ...PlanCore
      }
    }
  }

  fragment PlanCore on PrepositionPlan {
    id
    version
    code
    name
    note
    planState: state
    season
    minutes
    savedBy
    savedAt
    orderedBy
    orderedAt
    retiredAt
    placed {
      equipmentId
      kind
      siteId
      position {
        longitude
        latitude
      }
    }
  }
`);

export const PlanDetailDocument = graphql(`
  query PrepositionPlanDetail($id: ID!) {
    prepositionPlan(id: $id) {
      ...PlanCore
      without {
        id
        code
      }
      coverage {
        kinds {
          kind
          now {
            ...CoverFigures
          }
          whatIf {
            ...CoverFigures
          }
        }
      }
      moves {
        equipment {
          id
          code
          name
          equipmentKind: kind
          status
        }
        fromSite {
          id
          name
          nameEn
        }
        toSite {
          id
          name
          nameEn
        }
        to {
          longitude
          latitude
        }
        roadMinutes
        gain
      }
      transfers {
        ...TransferCore
      }
    }
  }

  fragment TransferCore on EquipmentTransfer {
    id
    version
    code
    transferState: state
    nextTransferStates: nextStates
    equipment {
      id
      code
      name
      equipmentKind: kind
      status
    }
    toSite {
      id
      name
      nameEn
    }
    to {
      longitude
      latitude
    }
    estimate {
      seconds
      metres
      basis
    }
    steps {
      state
      at
      actorName
      note
    }
  }
`);

export const SavePlanDocument = graphql(`
  mutation SavePrepositionPlan($input: SavePrepositionPlanInput!) {
    savePrepositionPlan(input: $input) {
      ...PlanCore
    }
  }
`);

export const UpdatePlanDocument = graphql(`
  mutation UpdatePrepositionPlan($input: UpdatePrepositionPlanInput!) {
    updatePrepositionPlan(input: $input) {
      ...PlanCore
    }
  }
`);

export const OrderPlanDocument = graphql(`
  mutation OrderPrepositionPlan($input: OrderPrepositionPlanInput!) {
    orderPrepositionPlan(input: $input) {
      ...PlanCore
    }
  }
`);

export const AdvanceTransferDocument = graphql(`
  mutation AdvanceTransfer($input: AdvanceTransferInput!) {
    advanceTransfer(input: $input) {
      ...TransferCore
    }
  }
`);

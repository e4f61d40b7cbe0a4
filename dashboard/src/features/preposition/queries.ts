import { graphql } from '../../generated/gql';

/** Every kind of machine that the county needs, in figures. */
export const BoardFiguresDocument = graphql(`
  query BoardFigures($input: PrepositionCoverageInput!) {
    prepositionCoverage(input: $input) {
      basis
      seasons {
        code
        name
        nameEn
      }
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
  }

  fragment CoverFigures on CoverageFigures {
    machines
    points
    covered
    backedUp
    weight
    coveredWeight
    worstMinutes
    meanMinutes
  }
`);

/** One kind of machine: its gaps, its townships, and all points for the map. */
export const BoardDetailDocument = graphql(`
  query BoardDetail($input: PrepositionCoverageInput!) {
    prepositionCoverage(input: $input) {
      kinds {
        kind
        townships {
          township
          name
          nameEn
          points
          covered
          coveredNow
          weight
          coveredWeight
          coveredWeightNow
        }
        gaps(first: 100) {
          id
          kind
          code
          name
          nameEn
          townshipName
          townshipNameEn
          weight
          targetMinutes
          minutes
          covered
          coveredNow
          position {
            longitude
            latitude
          }
          nearest {
            id
            code
            name
          }
        }
        machines {
          pointsAlone
          weightAlone
          equipment {
            id
            code
            name
          }
        }
        features
      }
    }
  }
`);

export const ProposePrepositionDocument = graphql(`
  mutation ProposePreposition($input: ProposePrepositionInput!) {
    proposePreposition(input: $input) {
      ...ProposalCore
    }
  }

  fragment ProposalCore on PrepositionProposal {
    id
    version
    code
    proposalState: state
    kind
    objective
    count
    season
    seconds
    startedAt
    progress {
      seconds
      value
      bound
    }
    result {
      value
      valueNow
      bound
      gap
      seconds
      now {
        ...CoverFigures
      }
      proposed {
        ...CoverFigures
      }
      moves {
        ...PlaceProposed
      }
      unfilled {
        ...PlaceProposed
      }
      kept {
        equipment {
          id
          code
        }
      }
      spare {
        id
        code
        name
      }
    }
  }

  fragment PlaceProposed on ProposedPlace {
    position {
      longitude
      latitude
    }
    equipment {
      id
      code
      name
    }
    site {
      id
      code
      name
      nameEn
    }
    fromSite {
      id
      name
      nameEn
    }
    roadMinutes
    gain
  }
`);

export const ProposalDocument = graphql(`
  query Proposal($id: ID!) {
    prepositionProposal(id: $id) {
      ...ProposalCore
    }
  }
`);

export const CancelProposalDocument = graphql(`
  mutation CancelProposal($input: CancelPrepositionProposalInput!) {
    cancelPrepositionProposal(input: $input) {
      ...ProposalCore
    }
  }
`);

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

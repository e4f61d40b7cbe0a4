import { graphql } from '../../generated/gql';

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

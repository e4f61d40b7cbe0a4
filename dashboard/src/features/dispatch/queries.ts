import { graphql } from '../../generated/gql';
import { useKeptQuery } from '../../lib/use-kept-query';

export const DispatchesDocument = graphql(`
  query DispatchList {
    dispatches(first: 500, filter: { active: true }) {
      nodes {
        ...DispatchCore
      }
      totalCount
    }
  }

  fragment DispatchCore on Dispatch {
    id
    version
    demo
    retiredAt
    code
    dispatchState: state
    nextStates
    active
    task
    requestedBy
    requestedAt
    incident {
      id
      code
      title
      position {
        longitude
        latitude
      }
    }
    destination {
      longitude
      latitude
    }
    estimate {
      seconds
      metres
      basis
    }
    team {
      id
      code
      name
      nameEn
      teamKind: kind
      status
      position {
        longitude
        latitude
      }
    }
    equipment {
      id
      code
      name
      equipmentKind: kind
      status
      position {
        longitude
        latitude
      }
    }
    steps {
      state
      at
      actorName
      note
    }
  }
`);

export const DispatchDetailDocument = graphql(`
  query DispatchDetail($id: ID!) {
    dispatch(id: $id) {
      ...DispatchCore
    }
  }
`);

export const RequestDispatchDocument = graphql(`
  mutation RequestDispatch($input: RequestDispatchInput!) {
    requestDispatch(input: $input) {
      ...DispatchCore
    }
  }
`);

export const ApproveDispatchDocument = graphql(`
  mutation ApproveDispatch($input: ApproveDispatchInput!) {
    approveDispatch(input: $input) {
      ...DispatchCore
    }
  }
`);

export const AdvanceDispatchDocument = graphql(`
  mutation AdvanceDispatch($input: AdvanceDispatchInput!) {
    advanceDispatch(input: $input) {
      ...DispatchCore
    }
  }
`);

export const useDispatches = () => useKeptQuery({ query: DispatchesDocument });

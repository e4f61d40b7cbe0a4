import { graphql } from '../../generated/gql';

export const IncidentSupportDocument = graphql(`
  query IncidentSupport($id: ID!) {
    incident(id: $id) {
      id
      state
      supportRequests {
        ...SupportRow
      }
    }
  }

  fragment SupportRow on SupportRequest {
    id
    version
    demo
    code
    kind
    clause
    need
    reason
    document
    state
    nextStates
    expectedAt
    requestedAt
    requestedBy
    unit {
      id
      name
      nameEn
      dutyPhone
    }
    steps {
      state
      at
      actorName
      note
    }
  }
`);

export const RequestSupportDocument = graphql(`
  mutation RequestSupport($input: RequestSupportInput!) {
    requestSupport(input: $input) {
      ...SupportRow
      incident {
        id
      }
    }
  }
`);

export const AdvanceSupportDocument = graphql(`
  mutation AdvanceSupport($input: AdvanceSupportInput!) {
    advanceSupport(input: $input) {
      ...SupportRow
      incident {
        id
      }
    }
  }
`);

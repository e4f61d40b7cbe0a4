import { graphql } from '../../generated/gql';

export const IncidentMarkingsDocument = graphql(`
  query IncidentMarkings($id: ID!) {
    incident(id: $id) {
      id
      state
      position {
        longitude
        latitude
      }
      markings {
        ...MarkingRow
      }
    }
  }

  fragment MarkingRow on MapMarking {
    id
    version
    demo
    kind
    routeUse
    symbol
    label
    note
    geometry
    validFrom
    validTo
    holds
    settlements
    people
    workGroup
    drawnBy
    unit {
      id
      name
      nameEn
    }
  }
`);

export const DrawMarkingDocument = graphql(`
  mutation DrawMarking($input: DrawMarkingInput!) {
    drawMarking(input: $input) {
      ...MarkingRow
      incident {
        id
      }
    }
  }
`);

export const CorrectMarkingDocument = graphql(`
  mutation CorrectMarking($input: CorrectMarkingInput!) {
    correctMarking(input: $input) {
      ...MarkingRow
      incident {
        id
      }
    }
  }
`);

export const EndMarkingDocument = graphql(`
  mutation EndMarking($input: EndMarkingInput!) {
    endMarking(input: $input) {
      ...MarkingRow
      incident {
        id
      }
    }
  }
`);

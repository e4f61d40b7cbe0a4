import { graphql } from '../../generated/gql';

export const IncidentCommandDocument = graphql(`
  query IncidentCommand($id: ID!) {
    incident(id: $id) {
      id
      state
      title
      code
      command {
        authority
        posts {
          id
          kind
          workGroup
          name
          nameEn
          clause
          parentId
          unit {
            id
            name
            nameEn
          }
          seats {
            ...SeatRow
          }
        }
        handovers {
          id
          at
          reason
          actorName
          fromPerson
          toPerson
          fromAuthority
          toAuthority
        }
      }
    }
  }

  fragment SeatRow on Seat {
    id
    version
    title
    titleEn
    person
    heldBy
    heldByEn
    phone
    since
    unit {
      id
      name
      nameEn
    }
  }
`);

export const AssignSeatDocument = graphql(`
  mutation AssignSeat($input: AssignSeatInput!) {
    assignSeat(input: $input) {
      ...SeatRow
    }
  }
`);

export const EstablishCommandPostDocument = graphql(`
  mutation EstablishCommandPost($input: EstablishCommandPostInput!) {
    establishCommandPost(input: $input) {
      id
      kind
    }
  }
`);

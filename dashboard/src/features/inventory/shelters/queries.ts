import { graphql } from '../../../generated/gql';

export const ShelterRegisterDocument = graphql(`
  query ShelterRegister($after: String, $filter: ShelterFilter) {
    rows: shelters(first: 500, after: $after, filter: $filter) {
      nodes {
        ...ShelterRow
      }
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }

  fragment ShelterRow on Shelter {
    ...ShelterCore
    township
    manager
    managerPhone
    confirmedAt
    confirmDueAt
    confirmedBy
  }
`);

export const UpdateShelterRowDocument = graphql(`
  mutation UpdateShelterRow($input: UpdateShelterInput!) {
    saved: updateShelter(input: $input) {
      ...ShelterRow
    }
  }
`);

export const CreateShelterRowDocument = graphql(`
  mutation CreateShelterRow($input: CreateShelterInput!) {
    saved: createShelter(input: $input) {
      ...ShelterRow
    }
  }
`);

export const OpenShelterDocument = graphql(`
  mutation OpenShelter($input: OpenShelterInput!) {
    saved: openShelter(input: $input) {
      ...ShelterRow
    }
  }
`);

export const CloseShelterDocument = graphql(`
  mutation CloseShelter($input: CloseShelterInput!) {
    saved: closeShelter(input: $input) {
      ...ShelterRow
    }
  }
`);

export const RecordOccupancyDocument = graphql(`
  mutation RecordOccupancy($input: RecordOccupancyInput!) {
    saved: recordOccupancy(input: $input) {
      ...ShelterRow
    }
  }
`);

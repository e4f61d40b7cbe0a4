import { graphql } from '../../generated/gql';
import { useKeptQuery } from '../../lib/use-kept-query';

export const SheltersDocument = graphql(`
  query ShelterList {
    shelters(first: 1000) {
      nodes {
        ...ShelterCore
      }
      totalCount
    }
  }

  fragment ShelterCore on Shelter {
    id
    version
    demo
    retiredAt
    code
    name
    nameEn
    shelterState: state
    shelterLevel: level
    duration
    indoor
    position {
      longitude
      latitude
    }
    shelterCapacity: capacity
    occupancy
    room
    accessible
    facilities
  }
`);

export const ShelterDetailDocument = graphql(`
  query ShelterDetail($id: ID!) {
    shelter(id: $id) {
      ...ShelterCore
      areaSquareMetres
      serviceRadiusMetres
      manager
      managerPhone
      confirmedAt
      confirmDueAt
      confirmedBy
    }
  }
`);

export const useShelters = () => useKeptQuery({ query: SheltersDocument });

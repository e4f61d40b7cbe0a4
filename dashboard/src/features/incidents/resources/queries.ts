import { graphql } from '../../../generated/gql';

export const IncidentResourcesDocument = graphql(`
  query IncidentResources($id: ID!) {
    incident(id: $id) {
      id
      code
      title
      state
      position {
        longitude
        latitude
      }
      dispatches {
        ...DispatchCore
      }
      needs {
        ...NeedRow
      }
      requisitions {
        ...RequisitionRow
      }
      costs {
        totalYuan
        byPayer {
          payer
          payerName
          amountYuan
        }
        records {
          ...CostRow
        }
      }
      medicalFacilities(first: 5) {
        distanceMetres
        travel {
          seconds
        }
        facility {
          id
          code
          demo
          name
          nameEn
          medicalKind: kind
          freeBeds
          beds
          freeIntensiveBeds
          intensiveBeds
          confirmedAt
        }
      }
    }
  }
`);

import { graphql } from '../../generated/gql';

export const ChangesDocument = graphql(`
  subscription Changes($after: Cursor) {
    changes(after: $after) {
      ...ChangeFields
    }
  }
`);

export const ChangeBatchDocument = graphql(`
  subscription ChangeBatch {
    changeBatch {
      ...ChangeFields
    }
  }

  fragment ChangeFields on Change {
    cursor
    at
    service
    entity
    id
    operation
    version
    actorName
    incident {
      id
    }
    record {
      __typename
      ...IncidentCore
      ...TeamCore
      ...EquipmentCore
      ...SiteCore
      ...DepotCore
      ...DispatchCore
      ...ShelterCore
      ...SettlementCore
      ...ExpertCore
      ...WarningCore
    }
  }
`);

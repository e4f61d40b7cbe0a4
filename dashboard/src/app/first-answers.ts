import type { Client } from 'urql';
import { SheltersDocument } from '../features/shelters/queries';
import { graphql } from '../generated/gql';
import { CountyDocument } from '../map/queries';

/*
 * The lists that the map shows, in as few questions as the limits of one question let through: each list is then read
 * from the cache by whoever shows it.
 */
export const FirstEventsDocument = graphql(`
  query FirstEvents {
    incidents(first: 200, filter: { open: true }) {
      nodes {
        ...IncidentCore
      }
      totalCount
    }
    dispatches(first: 500, filter: { active: true }) {
      nodes {
        ...DispatchCore
      }
      totalCount
    }
    warnings(first: 200, filter: { inForce: true }) {
      nodes {
        ...WarningCore
      }
      totalCount
    }
  }
`);

export const FirstResourcesDocument = graphql(`
  query FirstResources {
    prepositionSites(first: 500) {
      nodes {
        ...SiteCore
      }
      totalCount
    }
    equipmentItems(first: 1000) {
      nodes {
        ...EquipmentCore
      }
      totalCount
    }
    teams(first: 1000) {
      nodes {
        ...TeamCore
      }
      totalCount
    }
    depots(first: 500) {
      nodes {
        ...DepotCore
      }
      totalCount
    }
  }
`);

const PATIENCE_MS = 1500;

/**
 * Waits for the county and its lists, so that the map is drawn once, with everything on it. A service that keeps
 * the page waiting does not keep the map: what is not here in time, or fails, is asked for again by who shows it.
 */
export async function firstAnswers(client: Client): Promise<void> {
  const here = Promise.all([
    client.query(CountyDocument, {}).toPromise(),
    client.query(FirstEventsDocument, {}).toPromise(),
    client.query(FirstResourcesDocument, {}).toPromise(),
    client.query(SheltersDocument, {}).toPromise(),
  ]);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([here, late]);
}

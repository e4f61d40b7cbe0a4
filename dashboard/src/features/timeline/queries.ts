import { graphql } from '../../generated/gql';

export const IncidentReplayDocument = graphql(`
  query IncidentReplay($id: ID!) {
    incident(id: $id) {
      id
      title
      category
      state
      severity
      occurredAt
      updatedAt
      position {
        longitude
        latitude
      }
      # What became of the incident itself, however much else is on record of it.
      acts: timeline(first: 500, entities: ["Incident"]) {
        at
        operation
      }
      timeline(first: 500) {
        at
        actorName
        entity
        entityId
        operation
        version
      }
      gradings {
        at
        severity
      }
      responseActivations {
        id
        at
        level
      }
      casualtyUpdates {
        id
        at
        deaths
        missing
        trapped
        seriouslyInjured
        minorInjured
      }
      markings {
        ...MarkingRow
        versions {
          at
          operation
          geometry
          validFrom
          validTo
        }
      }
      dispatches {
        ...ReplayDispatch
      }
    }
  }

  fragment ReplayDispatch on Dispatch {
    id
    requestedAt
    task
    destination {
      longitude
      latitude
    }
    estimate {
      seconds
    }
    steps {
      state
      at
      actorName
    }
    track {
      at
      position {
        longitude
        latitude
      }
    }
    team {
      id
      name
      nameEn
      teamKind: kind
      base {
        longitude
        latitude
      }
    }
    equipment {
      id
      code
      name
      equipmentKind: kind
      position {
        longitude
        latitude
      }
      site {
        id
        position {
          longitude
          latitude
        }
      }
    }
  }
`);

import { graphql } from '../../generated/gql';
import { useKeptQuery } from '../../lib/use-kept-query';

export const IncidentsDocument = graphql(`
  query Incidents {
    incidents(first: 200, filter: { open: true }) {
      nodes {
        ...IncidentCore
      }
      totalCount
    }
  }

  fragment IncidentCore on Incident {
    id
    version
    demo
    retiredAt
    code
    title
    category
    scope
    scopeName
    scopeNameEn
    state
    severity
    responseLevel
    handlingAuthority
    occurredAt
    reportedAt
    updatedAt
    position {
      longitude
      latitude
    }
    address
    summary
    deaths
    missing
    trapped
    seriouslyInjured
    minorInjured
    directLossYuan
  }
`);

export const IncidentPictureDocument = graphql(`
  query IncidentPicture($id: ID!) {
    incident(id: $id) {
      ...IncidentCore
      casualtiesKnown
      requiredResponseLevel
      reportClock {
        kind
        origin
        name
        nameEn
        clause
        state
        dueAt
        atOnce
      }
      tasks {
        id
        title
        titleEn
        clause
        state
        dueAt
      }
      command {
        authority
        posts {
          id
          kind
          seats {
            id
            role
            title
            titleEn
            person
            heldBy
            heldByEn
            phone
          }
        }
      }
      leadUnit {
        unit {
          id
          name
          nameEn
          dutyPhone
        }
        clause
        text
        decidedBy
      }
      gradings {
        severity
        deaths
        seriouslyInjured
        directLossYuan
        at
        reason
        actorName
      }
      casualtyUpdates {
        id
        at
        actorName
        reason
        graded
        deaths
        missing
        trapped
        seriouslyInjured
        minorInjured
        directLossYuan
      }
      lastRegradeDay
      timeline(first: 30) {
        at
        actorName
        entity
        entityId
        operation
        version
      }
      dispatches {
        ...DispatchCore
      }
      nearby(first: 6) {
        teams {
          team {
            ...TeamCore
          }
          distanceMetres
          travel {
            seconds
            metres
            basis
          }
        }
        equipment {
          equipment {
            ...EquipmentCore
          }
          distanceMetres
          travel {
            seconds
            metres
            basis
          }
        }
      }
      shelters(first: 4) {
        shelter {
          ...ShelterCore
        }
        distanceMetres
      }
      settlementsWithin(kilometres: 5) {
        settlements
        people
      }
      recommendedExperts(first: 4) {
        expert {
          ...ExpertCore
        }
        reasons
        distanceMetres
      }
      warnings {
        ...WarningCore
      }
    }
  }
`);

export const VerifyIncidentDocument = graphql(`
  mutation VerifyIncident($input: VerifyIncidentInput!) {
    verifyIncident(input: $input) {
      ...IncidentCore
    }
  }
`);

export const UpdateCasualtiesDocument = graphql(`
  mutation UpdateCasualties($input: UpdateCasualtiesInput!) {
    updateCasualties(input: $input) {
      ...IncidentCore
    }
  }
`);

export const ActivateResponseDocument = graphql(`
  mutation ActivateResponse($input: ActivateResponseInput!) {
    activateResponse(input: $input) {
      ...IncidentCore
    }
  }
`);

export const useIncidents = () => useKeptQuery({ query: IncidentsDocument });

export const UnitsOfKindDocument = graphql(`
  query UnitsOfKind($kinds: [UnitKind!]!) {
    units(first: 200, filter: { kinds: $kinds }) {
      nodes {
        id
        name
        nameEn
      }
    }
  }
`);

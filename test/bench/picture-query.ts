/** The whole picture of one incident, as a commander's screen asks for it. */
export const PICTURE = `query Picture($id: ID!) {
  incident(id: $id) {
    id code title category severity state handlingAuthority responseLevel summary address version
    occurredAt reportedAt position { longitude latitude }
    deaths missing trapped seriouslyInjured minorInjured directLossYuan
    leadUnit { clause text decidedBy unit { id name nameEn dutyPhone } }
    gradings { severity deaths seriouslyInjured directLossYuan at reason actorName }
    timeline(first: 30) { at actorName entity entityId operation version }
    dispatches {
      id code state active task requestedAt estimate { seconds metres basis } destination { longitude latitude }
      steps { state at actorName } team { id name } equipment { id name kind }
    }
    nearby(first: 6) {
      teams {
        distanceMetres travel { seconds metres basis }
        team { id code name kind status strength skills position { longitude latitude } }
      }
      equipment {
        distanceMetres travel { seconds metres basis }
        equipment { id code name kind status condition position { longitude latitude } site { id name } }
      }
    }
    shelters(first: 4) { distanceMetres shelter { id code name state capacity occupancy room position { longitude latitude } } }
    settlementsWithin(kilometres: 5) { settlements people }
    recommendedExperts(first: 4) { distanceMetres reasons score expert { id name specialities titles phone } }
    warnings { id code category level headline areaText measures cautions startsAt endsAt issuingUnitName area }
  }
}`;

export const OPEN_INCIDENTS = '{ incidents(filter: { open: true }) { nodes { id } } }';

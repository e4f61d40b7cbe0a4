import { graphql } from '../../generated/gql';

export const IncidentConsultationsDocument = graphql(`
  query IncidentConsultations($id: ID!) {
    incident(id: $id) {
      id
      state
      consultations {
        ...ConsultationRow
      }
    }
  }

  fragment ConsultationRow on Consultation {
    id
    version
    demo
    code
    question
    state
    nextStates
    requestedAt
    requestedBy
    advice
    advisedAt
    expert {
      id
      name
      nameEn
      phone
    }
    incident {
      id
      code
      title
    }
    steps {
      state
      at
      actorName
      note
    }
  }
`);

/** What one expert was asked. */
export const ExpertConsultationsDocument = graphql(`
  query ExpertConsultations($id: ID!) {
    consultations(first: 50, filter: { expertId: $id }) {
      nodes {
        ...ConsultationRow
      }
      totalCount
    }
  }
`);

export const RequestConsultationDocument = graphql(`
  mutation RequestConsultation($input: RequestConsultationInput!) {
    requestConsultation(input: $input) {
      ...ConsultationRow
    }
  }
`);

export const AnswerConsultationDocument = graphql(`
  mutation AnswerConsultation($input: AnswerConsultationInput!) {
    answerConsultation(input: $input) {
      ...ConsultationRow
    }
  }
`);

export const CloseConsultationDocument = graphql(`
  mutation CloseConsultation($input: CloseConsultationInput!) {
    closeConsultation(input: $input) {
      ...ConsultationRow
    }
  }
`);

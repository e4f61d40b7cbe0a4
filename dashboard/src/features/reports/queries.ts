import { graphql } from '../../generated/gql';

export const IncidentReportsDocument = graphql(`
  query IncidentReports($id: ID!) {
    incident(id: $id) {
      id
      state
      reportClock {
        kind
        origin
        name
        nameEn
        clause
        text
        state
        atOnce
        startedAt
        dueAt
        sentAt
        awaiting {
          id
          name
          nameEn
        }
      }
      reports {
        ...ReportRow
      }
    }
  }

  fragment ReportRow on Report {
    id
    version
    demo
    code
    stage
    form
    origin
    state
    text
    textEn
    missing
    writtenBy
    sentAt
    sentBy
    deliveries {
      id
      channel
      sentAt
      receivedAt
      receivedBy
      unit {
        id
        name
        nameEn
      }
    }
  }
`);

export const DraftReportDocument = graphql(`
  mutation DraftReport($input: DraftReportInput!) {
    draftReport(input: $input) {
      ...ReportRow
      incident {
        id
      }
    }
  }
`);

export const UpdateReportDocument = graphql(`
  mutation UpdateReport($input: UpdateReportInput!) {
    updateReport(input: $input) {
      ...ReportRow
      incident {
        id
      }
    }
  }
`);

export const SendReportDocument = graphql(`
  mutation SendReport($input: SendReportInput!) {
    sendReport(input: $input) {
      ...ReportRow
      incident {
        id
      }
    }
  }
`);

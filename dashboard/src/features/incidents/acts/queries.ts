import { graphql } from '../../../generated/gql';

export const SuspendResponseDocument = graphql(`
  mutation SuspendResponse($input: SuspendResponseInput!) {
    suspendResponse(input: $input) {
      ...IncidentCore
    }
  }
`);

export const ResumeResponseDocument = graphql(`
  mutation ResumeResponse($input: ResumeResponseInput!) {
    resumeResponse(input: $input) {
      ...IncidentCore
    }
  }
`);

export const SuspensionsDocument = graphql(`
  query Suspensions($id: ID!) {
    incident(id: $id) {
      id
      suspensions {
        ...SuspensionRow
      }
    }
  }

  fragment SuspensionRow on Suspension {
    id
    version
    at
    actorName
    authority
    danger
    reason
    withdrawn
    approvedBy
    reportedTo
    reportedAt
    resumedAt
    measures
  }
`);

export const ReportSuspensionDocument = graphql(`
  mutation ReportSuspension($input: ReportSuspensionInput!) {
    reportSuspension(input: $input) {
      ...SuspensionRow
    }
  }
`);

export const ChangeResponseLevelDocument = graphql(`
  mutation ChangeResponseLevel($input: ChangeResponseLevelInput!) {
    changeResponseLevel(input: $input) {
      ...IncidentCore
    }
  }
`);

export const AdjustSeverityDocument = graphql(`
  mutation AdjustSeverity($input: AdjustSeverityInput!) {
    adjustSeverity(input: $input) {
      ...IncidentCore
    }
  }
`);

export const GradeOfDocument = graphql(`
  query GradeOf($id: ID!) {
    incident(id: $id) {
      id
      ruleSeverity
      raisedSeverity
    }
  }
`);

export const NamingDocument = graphql(`
  query Naming($id: ID!) {
    incident(id: $id) {
      id
      leadUnit {
        unit {
          id
          name
          nameEn
        }
        clause
        text
        decidedBy
        namedBy
      }
    }
  }
`);

export const NameLeadUnitDocument = graphql(`
  mutation NameLeadUnit($input: NameLeadUnitInput!) {
    nameLeadUnit(input: $input) {
      ...IncidentCore
    }
  }
`);

export const HandOverCommandDocument = graphql(`
  mutation HandOverCommand($input: HandOverCommandInput!) {
    handOverCommand(input: $input) {
      ...IncidentCore
    }
  }
`);

export const EndOfResponseDocument = graphql(`
  query EndOfResponse($id: ID!) {
    endConditions {
      condition
      text
      textEn
    }
    incident(id: $id) {
      id
      endConditions {
        ...EndConditionRow
      }
      responseActivations {
        id
        at
        authority
        level
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
          }
        }
      }
    }
  }

  fragment EndConditionRow on EndCondition {
    id
    version
    condition
    confirmedBy
    evidence
    at
    actorName
    withdrawnAt
    withdrawnReason
  }
`);

export const ConfirmEndConditionDocument = graphql(`
  mutation ConfirmEndCondition($input: ConfirmEndConditionInput!) {
    confirmEndCondition(input: $input) {
      ...EndConditionRow
    }
  }
`);

export const WithdrawEndConditionDocument = graphql(`
  mutation WithdrawEndCondition($input: WithdrawEndConditionInput!) {
    withdrawEndCondition(input: $input) {
      ...EndConditionRow
    }
  }
`);

export const EndResponseDocument = graphql(`
  mutation EndResponse($input: EndResponseInput!) {
    endResponse(input: $input) {
      ...IncidentCore
    }
  }
`);

export const BeginRecoveryDocument = graphql(`
  mutation BeginRecovery($input: BeginRecoveryInput!) {
    beginRecovery(input: $input) {
      ...IncidentCore
    }
  }
`);

export const EvaluationDocument = graphql(`
  query Evaluation($id: ID!) {
    incident(id: $id) {
      id
      evaluation {
        ...EvaluationRow
      }
    }
  }

  fragment EvaluationRow on Evaluation {
    id
    version
    text
    lessons
    suggestions
    submittedAt
    submittedBy
  }
`);

export const DraftEvaluationDocument = graphql(`
  mutation DraftEvaluation($input: DraftEvaluationInput!) {
    draftEvaluation(input: $input) {
      ...EvaluationRow
    }
  }
`);

export const UpdateEvaluationDocument = graphql(`
  mutation UpdateEvaluation($input: UpdateEvaluationInput!) {
    updateEvaluation(input: $input) {
      ...EvaluationRow
    }
  }
`);

export const SubmitEvaluationDocument = graphql(`
  mutation SubmitEvaluation($input: SubmitEvaluationInput!) {
    submitEvaluation(input: $input) {
      ...EvaluationRow
    }
  }
`);

export const ArchiveIncidentDocument = graphql(`
  mutation ArchiveIncident($input: ArchiveIncidentInput!) {
    archiveIncident(input: $input) {
      ...IncidentCore
    }
  }
`);

export const ReopenIncidentDocument = graphql(`
  mutation ReopenIncident($input: ReopenIncidentInput!) {
    reopenIncident(input: $input) {
      ...IncidentCore
    }
  }
`);

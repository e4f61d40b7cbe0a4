import { graphql } from '../../generated/gql';

export const IncidentReleasesDocument = graphql(`
  query IncidentReleases($id: ID!) {
    incident(id: $id) {
      id
      state
      severity
      releases {
        ...ReleaseRow
      }
    }
  }

  fragment ReleaseRow on InformationRelease {
    id
    version
    demo
    code
    state
    nextStates
    title
    text
    sensitive
    draftedBy
    createdAt
    authority {
      text
      without
      approvers {
        id
        name
        nameEn
      }
    }
    approverPerson
    approverUnit {
      id
      name
      nameEn
    }
    approvedAt
    approvalDocument
    rejection
    channels
    publishedAt
    publishedBy
    corrects {
      id
      code
    }
  }
`);

export const ReleaseAuthorityDocument = graphql(`
  query ReleaseAuthority($severity: Severity!, $sensitive: Boolean!) {
    releaseAuthority(severity: $severity, sensitive: $sensitive) {
      text
      without
      approvers {
        id
        name
        nameEn
      }
    }
  }
`);

export const DraftReleaseDocument = graphql(`
  mutation DraftRelease($input: DraftReleaseInput!) {
    draftRelease(input: $input) {
      ...ReleaseRow
      incident {
        id
      }
    }
  }
`);

export const UpdateReleaseDocument = graphql(`
  mutation UpdateRelease($input: UpdateReleaseInput!) {
    updateRelease(input: $input) {
      ...ReleaseRow
      incident {
        id
      }
    }
  }
`);

export const ApproveReleaseDocument = graphql(`
  mutation ApproveRelease($input: ApproveReleaseInput!) {
    approveRelease(input: $input) {
      ...ReleaseRow
      incident {
        id
      }
    }
  }
`);

export const RejectReleaseDocument = graphql(`
  mutation RejectRelease($input: RejectReleaseInput!) {
    rejectRelease(input: $input) {
      ...ReleaseRow
      incident {
        id
      }
    }
  }
`);

export const PublishReleaseDocument = graphql(`
  mutation PublishRelease($input: PublishReleaseInput!) {
    publishRelease(input: $input) {
      ...ReleaseRow
      incident {
        id
      }
    }
  }
`);

export const WithdrawReleaseDocument = graphql(`
  mutation WithdrawRelease($input: WithdrawReleaseInput!) {
    withdrawRelease(input: $input) {
      ...ReleaseRow
      incident {
        id
      }
    }
  }
`);

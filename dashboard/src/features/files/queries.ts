import { graphql } from '../../generated/gql';

export const IncidentFilesDocument = graphql(`
  query IncidentFiles($id: ID!) {
    incident(id: $id) {
      id
      state
      attachments {
        ...FileRow
      }
    }
  }

  fragment FileRow on Attachment {
    id
    version
    demo
    name
    caption
    bytes
    attachmentState: state
    contentType
    addedBy
    createdAt
    path
    thumbnailPath
  }
`);

export const AddFileDocument = graphql(`
  mutation AddFile($input: AddAttachmentInput!) {
    addAttachment(input: $input) {
      ...FileRow
      incident {
        id
      }
    }
  }
`);

export const RetireFileDocument = graphql(`
  mutation RetireFile($input: RetireAttachmentInput!) {
    retireAttachment(input: $input) {
      ...FileRow
      incident {
        id
      }
    }
  }
`);

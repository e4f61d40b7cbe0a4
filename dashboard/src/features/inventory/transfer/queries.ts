import { graphql } from '../../../generated/gql';

export const ImportTemplateDocument = graphql(`
  query ImportTemplate($kind: ImportKind!) {
    importTemplate(kind: $kind) {
      field
      zh
      en
      required
      example
    }
  }
`);

export const StartImportDocument = graphql(`
  mutation StartImport($input: StartImportInput!) {
    startImport(input: $input) {
      id
      version
    }
  }
`);

export const AddImportRowsDocument = graphql(`
  mutation AddImportRows($input: AddImportRowsInput!) {
    addImportRows(input: $input) {
      id
    }
  }
`);

export const ImportCheckDocument = graphql(`
  query ImportCheck($id: ID!) {
    resourceImport(id: $id) {
      id
      version
      check {
        receivedRows
        created
        updated
        unchanged
        faultCount
        faults {
          line
          column
          message
        }
      }
    }
  }
`);

export const ApplyImportDocument = graphql(`
  mutation ApplyImport($input: ApplyImportInput!) {
    applyImport(input: $input) {
      id
      version
      created
      updated
      unchanged
    }
  }
`);

export const UndoImportDocument = graphql(`
  mutation UndoImport($input: ApplyImportInput!) {
    undoImport(input: $input) {
      id
      version
      state
    }
  }
`);

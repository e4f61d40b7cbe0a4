import { graphql } from '../../generated/gql';

export const IncidentTasksDocument = graphql(`
  query IncidentTasks($id: ID!) {
    incident(id: $id) {
      id
      state
      tasks {
        ...TaskRow
      }
      checklists {
        id
        list
        name
        nameEn
        clause
      }
    }
  }

  fragment TaskRow on Task {
    id
    version
    demo
    ordinal
    title
    titleEn
    clause
    state
    nextStates
    obligatory
    dueAt
    doneAt
    late
    ownerName
    owner {
      id
      name
      nameEn
      shortName
    }
    checklist {
      id
    }
    steps {
      state
      at
      actorName
      note
    }
  }
`);

export const AdvanceTaskDocument = graphql(`
  mutation AdvanceTask($input: AdvanceTaskInput!) {
    advanceTask(input: $input) {
      ...TaskRow
    }
  }
`);

export const AddTaskDocument = graphql(`
  mutation AddTask($input: AddTaskInput!) {
    addTask(input: $input) {
      ...TaskRow
      incident {
        id
      }
    }
  }
`);

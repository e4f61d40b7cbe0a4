import { graphql } from '../../generated/gql';

export const JournalDocument = graphql(`
  query Journal($filter: JournalFilter, $first: Int!, $after: String, $counting: Boolean!) {
    journal(filter: $filter, first: $first, after: $after) {
      nodes {
        service
        position
        hash
        seq
        tx
        at
        actorId
        actorName
        requestId
        county
        entity
        entityId
        operation
        version
        incidentId
        incident {
          id
          code
        }
        before
        after
        hidden
      }
      totalCount @include(if: $counting)
      heads {
        service
        position
        hash
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

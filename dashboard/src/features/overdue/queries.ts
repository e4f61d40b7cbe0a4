import { graphql } from '../../generated/gql';

export const OverdueDocument = graphql(`
  query Overdue {
    lateReportClocks(first: 20) {
      incidentCount
      incidents {
        incident {
          id
          title
        }
        clocks {
          kind
          origin
          name
          nameEn
          dueAt
        }
      }
    }
    lateTasks(first: 50) {
      nodes {
        id
        title
        titleEn
        dueAt
        incident {
          id
          title
        }
      }
      totalCount
    }
  }
`);

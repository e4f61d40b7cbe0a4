import { graphql } from '../../generated/gql';

export const GradeSeverityDocument = graphql(`
  query GradeSeverity($input: GradeSeverityInput!) {
    gradeSeverity(input: $input) {
      severity
      level
      handlingAuthority
      source
    }
  }
`);

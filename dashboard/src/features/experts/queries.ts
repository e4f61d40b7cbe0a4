import { graphql } from '../../generated/gql';
import { useKeptQuery } from '../../lib/use-kept-query';

export const ExpertsDocument = graphql(`
  query ExpertList {
    experts(first: 1000) {
      nodes {
        ...ExpertCore
      }
      totalCount
    }
  }

  fragment ExpertCore on Expert {
    id
    version
    demo
    retiredAt
    code
    name
    nameEn
    specialities
    titles
    unitName
    languages
    region
    medical
    phone
    termFrom
    termTo
    termValid
    lastReviewOn
    reviewOverdue
    availability
  }
`);

export const useExperts = () => useKeptQuery({ query: ExpertsDocument });

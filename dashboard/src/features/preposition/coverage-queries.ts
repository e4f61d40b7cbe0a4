import { graphql } from '../../generated/gql';

/** Every kind of machine that the county needs, in figures. */
export const BoardFiguresDocument = graphql(`
  query BoardFigures($input: PrepositionCoverageInput!) {
    prepositionCoverage(input: $input) {
      basis
      seasons {
        code
        name
        nameEn
      }
      kinds {
        kind
        now {
          ...CoverFigures
        }
        whatIf {
          ...CoverFigures
        }
      }
    }
  }

  fragment CoverFigures on CoverageFigures {
    machines
    points
    covered
    backedUp
    weight
    coveredWeight
    worstMinutes
    meanMinutes
  }
`);

/** One kind of machine: its gaps, its townships, and all points for the map. */
export const BoardDetailDocument = graphql(`
  query BoardDetail($input: PrepositionCoverageInput!) {
    prepositionCoverage(input: $input) {
      kinds {
        kind
        townships {
          township
          name
          nameEn
          points
          covered
          coveredNow
          weight
          coveredWeight
          coveredWeightNow
        }
        gaps(first: 100) {
          id
          kind
          code
          name
          nameEn
          townshipName
          townshipNameEn
          weight
          targetMinutes
          minutes
          covered
          coveredNow
          position {
            longitude
            latitude
          }
          nearest {
            id
            code
            name
          }
        }
        machines {
          pointsAlone
          weightAlone
          equipment {
            id
            code
            name
          }
        }
        features
      }
    }
  }
`);

import { graphql } from '../../graphql/generated';

/** Where and when a run errs. */
export const errorBreakdownFragment = graphql(`
  fragment RunErrorBreakdown on Run {
    errorBreakdown {
      horizons
      regimeRule
      groups {
        dimension
        cells {
          key
          mae
          count
          days
        }
      }
    }
  }
`);

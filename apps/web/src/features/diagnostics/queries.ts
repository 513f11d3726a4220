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

/** A run under stress, and beside its teacher. */
export const diagnosticsPartsFragment = graphql(`
  fragment RunDiagnosticsParts on Run {
    stress {
      scenario
      mae
      cleanMae
      windows
    }
    fidelity {
      split
      mae
      studentNearer
      count
      forecastCorrelation
      errorCorrelation
      nodes {
        mae
        studentNearer
        count
      }
      hours {
        mae
        studentNearer
        count
      }
    }
  }
`);

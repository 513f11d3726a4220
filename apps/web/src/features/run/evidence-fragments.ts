/** What a run's page asks for as evidence: these fragments are part of its query. */
import { graphql } from '../../graphql/generated';

/** Where and when a run errs. */
graphql(`
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
graphql(`
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

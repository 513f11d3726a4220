import { graphql } from '../../graphql/generated';

/** Where the forecasts of a run are, and what they are held against. */
export const runForecastQuery = graphql(`
  query RunForecast($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Run {
        predictionsPath
        quantileForecasts {
          level
          path
        }
        experiment {
          id
          dataset {
            id
            quantity
            unit
            zone
            startAt
            stepSeconds
            seriesPath
            nodes {
              index
              externalId
              name
            }
          }
          protocol {
            id
            inputSteps
            targetSteps
          }
        }
      }
    }
  }
`);

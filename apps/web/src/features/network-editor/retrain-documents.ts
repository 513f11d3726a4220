/** What retraining on another version of a network asks of the API. */
import { graphql } from '../../graphql/generated';

/** Experiments on a dataset, newest first, each with how its graph was made. */
export const retrainableQuery = graphql(`
  query Retrainable($datasetId: ID!) {
    experiments(filter: { datasetId: $datasetId }, first: 30, orderBy: [{ field: CREATED_AT, direction: DESCENDING }]) {
      nodes {
        id
        name
        config
        status
        progress
        runCounts {
          total
        }
        sweep {
          id
        }
        dataset {
          id
          unit
        }
        graph {
          id
          name
          recipe
          parameters
          networkVersion {
            id
            number
            network {
              id
            }
          }
        }
      }
    }
  }
`);

/** The runs of an experiment that can be held against their like in another. */
export const retrainedRunsQuery = graphql(`
  query RetrainedRuns($filter: RunFilter!) {
    runs(first: 100, filter: $filter) {
      nodes {
        id
        kind
        modelLabel
        methodLabel
        seed
        testMae
        status
        experiment {
          id
        }
      }
    }
  }
`);

export const experimentCloneMutation = graphql(`
  mutation RetrainOnVersion($id: ID!, $changes: ExperimentChangesInput) {
    experimentClone(id: $id, changes: $changes) {
      experiment {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`);

import { graphql } from '../../graphql/generated';

export const runQuery = graphql(`
  query Run($id: ID!) {
    node(id: $id) {
      __typename
      ... on Run {
        id
        kind
        status
        modelLabel
        method
        methodLabel
        seed
        attempt
        config
        progress
        step
        totalSteps
        secondsLeft
        engine
        threads
        parameters
        weightsBytes
        trainSeconds
        latencyP50Ms
        latencyP99Ms
        validationMae
        testMae
        errorMessage
        workerName
        lastEvent
        experiment {
          id
          name
          dataset {
            id
            title
            unit
            stepSeconds
          }
          graph {
            name
          }
        }
        teachers {
          ...RunLink
        }
        students {
          ...RunLink
        }
        control {
          ...RunLink
          config
        }
        metrics(maxPoints: 400) {
          name
          steps
          values
        }
        evaluations(split: TEST) {
          horizon
          mae
          rmse
          mape
          validCount
        }
        logs(first: 100) {
          nodes {
            sequence
            at
            level
            message
          }
        }
      }
    }
  }

  fragment RunLink on Run {
    id
    kind
    status
    modelLabel
    method
    methodLabel
    seed
    validationMae
  }
`);

export const runProgressSubscription = graphql(`
  subscription RunProgress($runId: ID!, $afterSequence: Int!) {
    runProgress(runId: $runId, afterSequence: $afterSequence) {
      sequence
      status
      progress
      step
      totalSteps
      secondsLeft
      metrics {
        name
        step
        value
      }
      log {
        sequence
        at
        level
        message
      }
    }
  }
`);

export const cancelRunMutation = graphql(`
  mutation CancelRun($id: ID!) {
    runCancel(id: $id) {
      run {
        id
        status
      }
      userErrors {
        message
      }
    }
  }
`);

import { graphql } from '../../graphql/generated';
import './evidence-fragments.ts';

export const runQuery = graphql(`
  query RunPage($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Run {
        kind
        status
        model
        modelLabel
        method
        methodLabel
        seed
        attempt
        config
        configHash
        progress
        step
        totalSteps
        secondsLeft
        engine
        threads
        environment
        parameters
        weightsBytes
        inputBytes
        trainSeconds
        latencyP50Ms
        latencyP99Ms
        validationMae
        testMae
        testWithheld
        attributionRefusal
        queuedAt
        startedAt
        finishedAt
        errorMessage
        errorCode
        workerName
        lastEvent
        predictionsPath
        capsulePath
        takenFrom {
          id
          experiment {
            id
            name
          }
        }
        experiment {
          id
          name
          dataset {
            id
            title
            unit
            stepSeconds
            contentHash
          }
          protocol {
            id
            hash
            eventLabel
            eventDefinition
            reportedHorizons
            targetSteps
          }
        }
        teachers {
          id
          kind
          status
          method
          modelLabel
          methodLabel
          seed
          validationMae
        }
        ...RunErrorBreakdown
        ...RunDiagnosticsParts
        control {
          id
          status
          config
          validationMae
          ...RunErrorBreakdown
          stress {
            scenario
            mae
            cleanMae
            windows
          }
          metrics(names: ["validation/crossEntropy", "validation/mae"]) {
            name
            steps
            values
          }
        }
        metrics {
          name
          steps
          values
        }
        evaluations {
          horizon
          mae
          rmse
          mape
          validCount
          event {
            ...EventScoreFields
          }
        }
        lintFindings {
          check
          title
          asks
          verdict
          detail
        }
        cumulativeEvaluations {
          horizon
          mae
          rmse
          mape
          validCount
        }
        predictionIntervals {
          kind
          level
          horizon
          coverage
          halfWidth
          intervalScore
          weightedIntervalScore
        }
        logs(first: 100) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            sequence
            at
            level
            message
          }
        }
        artifacts {
          id
          kind
          name
          bytes
          path
          metadata
          createdAt
        }
      }
    }
  }
`);

export const runLogQuery = graphql(`
  query RunLogPage($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      id
      ... on Run {
        logs(first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
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
`);

export const runProgressSubscription = graphql(`
  subscription RunProgress($runId: ID!, $afterSequence: Int!) {
    runProgress(runId: $runId, afterSequence: $afterSequence) {
      sequence
      at
      type
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

export const runCancelMutation = graphql(`
  mutation RunCancel($id: ID!) {
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

export const runResumeMutation = graphql(`
  mutation RunResume($id: ID!) {
    runResume(id: $id) {
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

export const runRetryMutation = graphql(`
  mutation RunRetry($id: ID!) {
    runRetry(id: $id) {
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

export const modelCardQuery = graphql(`
  query RunModelCard($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Run {
        modelCard
      }
    }
  }
`);

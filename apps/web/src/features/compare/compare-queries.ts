import { graphql } from '../../graphql/generated';

/** Runs that can be put side by side; ask for those that succeeded, of one dataset once a run is chosen. */
export const candidatesQuery = graphql(`
  query CompareCandidates($filter: RunFilter!) {
    runs(first: 100, filter: $filter) {
      totalCount
      nodes {
        ...ComparableRun
      }
    }
  }

  fragment ComparableRun on Run {
    id
    kind
    modelLabel
    method
    methodLabel
    seed
    experiment {
      id
      name
      protocol {
        id
      }
    }
  }
`);

/** Both runs, and the dataset once: runs of one protocol have one dataset. */
export const pairQuery = graphql(`
  query ComparePair($left: ID!, $right: ID!) {
    left: node(id: $left) {
      __typename
      ...ComparedRun
      ... on Run {
        experiment {
          id
          dataset {
            ...ComparedDataset
          }
        }
      }
    }
    right: node(id: $right) {
      __typename
      ...ComparedRun
    }
  }

  fragment ComparedRun on Run {
    ...ComparableRun
    status
    testMae
    predictionsPath
    errorsPath
    labelsPath
    quantileForecasts {
      level
      path
    }
    predictionIntervals {
      kind
      level
      horizon
      halfWidth
    }
    teachers {
      id
      modelLabel
      predictionsPath
    }
    experiment {
      id
      protocol {
        id
        inputSteps
        targetSteps
        trainShare
        eventLabel
      }
      graph {
        id
        networkVersion {
          id
          number
        }
      }
    }
    evaluations {
      horizon
      event {
        ...EventScoreFields
      }
    }
  }

  fragment ComparedDataset on Dataset {
    id
    title
    quantity
    unit
    zone
    startAt
    stepSeconds
    steps
    nodeCount
    seriesPath
    quantilesPath
    licence
    source
    nodes {
      index
      externalId
      name
      latitude
      longitude
    }
    network {
      id
      segments {
        geometry
        roadClass
      }
    }
    graphs(first: 50) {
      nodes {
        id
        name
        recipe
      }
    }
  }
`);

/** Where sensors stand on a version of a network, a page at a time. */
export const sensorRoadsQuery = graphql(`
  query ComparedSensorRoads($network: ID!, $dataset: ID!, $after: String) {
    node(id: $network) {
      __typename
      ... on NetworkVersion {
        id
        sensorPlaces(datasetId: $dataset, first: 100, after: $after) {
          nodes {
            node
            segment {
              roadClass
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

/** A student beside its teacher, sensor by sensor and hour by hour. */
export const agreementQuery = graphql(`
  query ComparedAgreement($student: ID!) {
    node(id: $student) {
      __typename
      ... on Run {
        id
        fidelity {
          split
          studentNearer
          mae
          count
          nodes {
            studentNearer
            mae
            count
          }
          hours {
            studentNearer
            mae
            count
          }
        }
      }
    }
  }
`);

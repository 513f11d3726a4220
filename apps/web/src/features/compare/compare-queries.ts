import { graphql } from '../../graphql/generated';

/** Runs that can be put side by side: those that succeeded. */
export const candidatesQuery = graphql(`
  query CompareCandidates {
    runs(first: 100, filter: { statuses: [SUCCEEDED] }) {
      nodes {
        id
        kind
        modelLabel
        method
        methodLabel
        seed
        experiment {
          id
          name
        }
      }
    }
  }
`);

export const pairQuery = graphql(`
  query ComparePair($left: ID!, $right: ID!) {
    left: node(id: $left) {
      __typename
      ...ComparedRun
    }
    right: node(id: $right) {
      __typename
      ...ComparedRun
    }
  }

  fragment ComparedRun on Run {
    id
    kind
    status
    modelLabel
    method
    methodLabel
    seed
    testMae
    predictionsPath
    experiment {
      id
      name
      protocol {
        id
        inputSteps
        targetSteps
      }
      dataset {
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
      }
    }
  }
`);

import { graphql } from '../../graphql/generated';

export const attributionsQuery = graphql(`
  query RunAttributions($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Run {
        modelLabel
        methodLabel
        seed
        attributionRefusal
        experiment {
          id
          dataset {
            ...ComparedDataset
          }
          protocol {
            id
            inputSteps
            targetSteps
            eventLabel
          }
        }
      }
    }
  }
`);

/** What changes while a worker computes; asked for again and again, and therefore small. */
export const explanationsQuery = graphql(`
  query RunExplanations($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Run {
        status
        attributions(first: 100) {
          id
          node
          horizonFrom
          horizonTo
          status
          error
        }
      }
    }
  }
`);

export const explanationQuery = graphql(`
  query Explanation($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Attribution {
        result {
          nodes
          steps
          gradientNodes
          gradientSteps
          edges {
            from
            to
            weight
            change
          }
          sanity {
            nodes
            steps
            gradientNodes
            gradientSteps
            edges
          }
          deletion {
            hidden
            attributed
            random
          }
          teacherCorrelation
          windows
        }
      }
    }
  }
`);

export const attributionCreateMutation = graphql(`
  mutation AttributionCreate($input: AttributionCreateInput!) {
    attributionCreate(input: $input) {
      attribution {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

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
        status
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
        attributions {
          id
          node
          horizonFrom
          horizonTo
          status
          error
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

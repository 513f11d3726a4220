import { graphql } from '../../graphql/generated';

/** The graphs of a dataset, and what was asked for and is not made. */
export const graphsQuery = graphql(`
  query GraphsOfDataset($id: ID!) {
    node(id: $id) {
      __typename
      ... on Dataset {
        id
        hasCoordinates
        graphs(first: 50) {
          totalCount
          nodes {
            id
            name
            edgeCount
          }
        }
        graphRequests {
          id
          name
          status
          error
        }
      }
    }
  }
`);

export const graphCreateMutation = graphql(`
  mutation CreateGraph($input: GraphCreateInput!) {
    graphCreate(input: $input) {
      graphId
      request {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`);

/** How the making of a graph stands, and what was made. */
export const graphMadeQuery = graphql(`
  query GraphMade($id: ID!) {
    node(id: $id) {
      __typename
      ... on GraphRequest {
        id
        status
        error
        notes
        graph {
          id
          name
          edgeCount
        }
      }
    }
  }
`);

/** What the page of networks asks of the API. */
import { graphql } from '../../graphql/generated';

export const networksQuery = graphql(`
  query Networks($first: Int!, $after: String) {
    networks(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        createdAt
        latest {
          id
          number
          contentHash
          geoJsonPath
          size {
            junctions
            segments
            lengthMetres
          }
          findingCounts {
            kind
            count
          }
          findings(first: 10) {
            nodes {
              kind
              part
              externalId
            }
          }
        }
      }
    }
  }
`);

/** Of one network: each version is compared with the one before it, which takes a while. */
export const networkVersionsQuery = graphql(`
  query NetworkVersions($id: ID!) {
    node(id: $id) {
      __typename
      ... on Network {
        id
        versions(first: 10) {
          totalCount
          nodes {
            id
            number
            message
            createdAt
            diff {
              segmentCounts {
                added
                removed
                changed
              }
            }
          }
        }
      }
    }
  }
`);

/** Its roads are asked for where they are few enough to be drawn. */
export const networkRoadsQuery = graphql(`
  query NetworkRoads($id: ID!) {
    node(id: $id) {
      ... on NetworkVersion {
        id
        segments {
          index
          roadClass
          geometry
        }
      }
    }
  }
`);

export const networkImportMutation = graphql(`
  mutation NetworkImport($input: NetworkImportInput!) {
    networkImport(input: $input) {
      request {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

export const networkRequestQuery = graphql(`
  query NetworkRequest($id: ID!) {
    node(id: $id) {
      __typename
      ... on NetworkRequest {
        id
        status
        progress
        error
        notes
      }
    }
  }
`);

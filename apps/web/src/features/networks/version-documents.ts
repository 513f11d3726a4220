/** What the comparison of two versions of a network asks of the API. */
import { graphql } from '../../graphql/generated';

/** The versions to choose from, newest first. */
export const versionChoiceQuery = graphql(`
  query VersionChoice($id: ID!) {
    node(id: $id) {
      __typename
      ... on Network {
        id
        name
        versions(first: 100) {
          nodes {
            id
            number
            message
            createdAt
            size {
              segments
              junctions
            }
          }
        }
      }
    }
  }
`);

/** Segments that differ, a page at a time, each as it was and as it is. */
export const segmentDifferencesQuery = graphql(`
  query SegmentDifferences($id: ID!, $against: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on NetworkVersion {
        id
        diff(against: $against) {
          segmentCounts {
            added
            removed
            changed
          }
          segments(first: 100, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              externalId
              change
              fields
              before {
                ...SegmentState
              }
              after {
                ...SegmentState
              }
            }
          }
        }
      }
    }
  }
  fragment SegmentState on RoadSegment {
    name
    roadClass
    lanes
    speedLimit
    lengthMetres
    travelSeconds
    geometry
    fromJunction {
      externalId
    }
    toJunction {
      externalId
    }
  }
`);

export const junctionDifferencesQuery = graphql(`
  query JunctionDifferences($id: ID!, $against: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on NetworkVersion {
        id
        diff(against: $against) {
          junctionCounts {
            added
            removed
            changed
          }
          junctions(first: 100, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              externalId
              change
              before {
                latitude
                longitude
              }
              after {
                latitude
                longitude
              }
            }
          }
        }
      }
    }
  }
`);

/** The later version whole, on which the differences are drawn. */
export const versionRoadsQuery = graphql(`
  query VersionRoads($id: ID!) {
    node(id: $id) {
      __typename
      ... on NetworkVersion {
        id
        junctions {
          externalId
          latitude
          longitude
        }
        segments {
          externalId
          from
          to
          roadClass
          geometry
        }
      }
    }
  }
`);

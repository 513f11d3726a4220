import { graphql } from '../../graphql/generated';

export const datasetQuery = graphql(`
  query Dataset($id: ID!) {
    node(id: $id) {
      __typename
      ... on Dataset {
        id
        title
        description
        quantity
        unit
        zone
        startAt
        endAt
        stepSeconds
        steps
        nodeCount
        missingShare
        zeroIsMissing
        hasCoordinates
        licence
        source
        contentHash
        synthetic
        channels {
          index
          name
          quantity
          unit
          role
          missingShare
        }
        nodes {
          index
          externalId
          name
          latitude
          longitude
          mean
          standardDeviation
          minimum
          maximum
          missingShare
        }
        seriesPath
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
    }
  }
`);

/** What takes the API a reading of all: asked for beside the rest, once. */
export const datasetQualityQuery = graphql(`
  query DatasetQuality($id: ID!) {
    node(id: $id) {
      __typename
      ... on Dataset {
        id
        quality {
          parts {
            kind
            sensors
            readings
            worst {
              node
              other
              fromStep
              steps
              value
              count
            }
          }
          sensors {
            zeroShare
            lastValue
            lastStep
            gaps
            longestGapSteps
            stuckSteps
          }
        }
      }
    }
  }
`);

export const weekProfileQuery = graphql(`
  query WeekProfile($id: ID!, $nodes: [Int!]) {
    node(id: $id) {
      __typename
      ... on Dataset {
        id
        weekProfile(nodes: $nodes) {
          means
          missingShares
        }
      }
    }
  }
`);

/** Edges of the graph that stands for the roads of a dataset without a road network; graphs never change. */
export const backboneQuery = graphql(`
  query Backbone($id: ID!) {
    node(id: $id) {
      __typename
      ... on Graph {
        id
        edges(limit: 20000) {
          from
          to
          weight
        }
      }
    }
  }
`);

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
          minimum
          maximum
          missingShare
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
    }
  }
`);

export const sensorSeriesQuery = graphql(`
  query SensorSeries($id: ID!, $node: Int!, $fromStep: Int!, $steps: Int!) {
    node(id: $id) {
      __typename
      ... on Dataset {
        id
        series(node: $node, fromStep: $fromStep, steps: $steps)
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

/** What the network editor asks of the API. */
import { graphql } from '../../graphql/generated';

/** A network as it lies, to be changed: its latest version whole, and the datasets whose sensors stand on it. */
export const editedNetworkQuery = graphql(`
  query EditedNetwork($id: ID!) {
    node(id: $id) {
      __typename
      ... on Network {
        id
        name
        latest {
          id
          number
          size {
            junctions
            segments
          }
          placedSensors {
            count
            dataset {
              id
              name
            }
          }
        }
      }
    }
  }
`);

/** Asked for once the size is known to be one that can be drawn. */
export const versionPartsQuery = graphql(`
  query VersionParts($id: ID!) {
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
          name
          roadClass
          lanes
          speedLimit
          travelSeconds
          lengthMetres
          geometry
        }
      }
    }
  }
`);

export const sensorPlacesQuery = graphql(`
  query SensorPlaces($id: ID!, $datasetId: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on NetworkVersion {
        id
        sensorPlaces(datasetId: $datasetId, first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            node
            offsetMetres
            segment {
              externalId
            }
          }
        }
      }
    }
  }
`);

/** Sensors that may be placed: those of the datasets of the team. */
export const placeableDatasetsQuery = graphql(`
  query PlaceableDatasets($after: String) {
    datasets(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
      }
    }
  }
`);

export const datasetSensorsQuery = graphql(`
  query DatasetSensors($id: ID!) {
    node(id: $id) {
      __typename
      ... on Dataset {
        id
        nodes {
          index
          externalId
          name
          latitude
          longitude
        }
      }
    }
  }
`);

export const versionCreateMutation = graphql(`
  mutation VersionCreate($input: NetworkVersionCreateInput!) {
    networkVersionCreate(input: $input) {
      request {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const savingQuery = graphql(`
  query Saving($id: ID!) {
    node(id: $id) {
      __typename
      ... on NetworkRequest {
        id
        status
        error
        notes
        networkVersion {
          id
          number
        }
      }
    }
  }
`);

export const placesSetMutation = graphql(`
  mutation PlacesSet($input: SensorPlacesSetInput!) {
    sensorPlacesSet(input: $input) {
      version {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** What the pages of the model registry ask of the API. */
import { graphql } from '../../graphql/generated';

export const modelsQuery = graphql(`
  query Models($first: Int!, $after: String) {
    models(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        description
        createdAt
        aliases {
          alias
          version {
            id
            number
          }
        }
        versions(first: 1) {
          totalCount
          nodes {
            id
            number
            createdAt
          }
        }
      }
    }
  }
`);

export const modelQuery = graphql(`
  query Model($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      __typename
      ... on RegisteredModel {
        id
        name
        description
        createdAt
        aliases {
          alias
          movedAt
          version {
            id
            number
          }
        }
        aliasMoves(first: 20) {
          totalCount
          nodes {
            alias
            number
            movedAt
            movedBy {
              id
              name
            }
          }
        }
        versions(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            number
            note
            stage
            aliases
            weightsHash
            createdAt
            createdBy {
              id
              name
            }
            run {
              id
              kind
              method
              modelLabel
              methodLabel
              seed
              validationMae
              testMae
              parameters
              weightsBytes
              latencyP50Ms
              capsulePath
              experiment {
                id
                name
                dataset {
                  id
                  unit
                }
                protocol {
                  id
                  eventLabel
                }
              }
            }
          }
        }
      }
    }
  }
`);

export const runChoiceQuery = graphql(`
  query RunChoice {
    runs(first: 100, filter: { statuses: [SUCCEEDED], kinds: [STUDENT, TEACHER] }) {
      nodes {
        id
        modelLabel
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

export const modelCreateMutation = graphql(`
  mutation ModelCreate($input: ModelCreateInput!) {
    modelCreate(input: $input) {
      model {
        id
        name
      }
      userErrors {
        message
        field
      }
    }
  }
`);

export const modelUpdateMutation = graphql(`
  mutation ModelUpdate($input: ModelUpdateInput!) {
    modelUpdate(input: $input) {
      model {
        id
        name
        description
      }
      userErrors {
        message
        field
      }
    }
  }
`);

export const modelDeleteMutation = graphql(`
  mutation ModelDelete($id: ID!) {
    modelDelete(id: $id) {
      deletedId
      userErrors {
        message
        field
      }
    }
  }
`);

export const modelVersionCreateMutation = graphql(`
  mutation ModelVersionCreate($input: ModelVersionCreateInput!) {
    modelVersionCreate(input: $input) {
      version {
        id
        number
      }
      userErrors {
        message
        field
      }
    }
  }
`);

export const modelVersionStageSetMutation = graphql(`
  mutation ModelVersionStageSet($input: ModelVersionStageSetInput!) {
    modelVersionStageSet(input: $input) {
      version {
        id
        stage
      }
      userErrors {
        message
        field
      }
    }
  }
`);

export const modelAliasSetMutation = graphql(`
  mutation ModelAliasSet($input: ModelAliasSetInput!) {
    modelAliasSet(input: $input) {
      model {
        id
      }
      userErrors {
        message
        field
      }
    }
  }
`);

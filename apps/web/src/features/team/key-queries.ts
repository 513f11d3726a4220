/** What the page of the team's keys asks of the API. */
import { graphql } from '../../graphql/generated';

export const keysQuery = graphql(`
  query Keys($first: Int!, $after: String) {
    apiKeys(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        start
        role
        scopes
        createdAt
        lastUsedAt
        expiresAt
      }
    }
  }
`);

export const keyCreateMutation = graphql(`
  mutation KeyCreate($input: ApiKeyCreateInput!) {
    apiKeyCreate(input: $input) {
      apiKey {
        id
        name
      }
      secret
      userErrors {
        message
        field
      }
    }
  }
`);

export const keyRevokeMutation = graphql(`
  mutation KeyRevoke($id: ID!) {
    apiKeyRevoke(id: $id) {
      apiKey {
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

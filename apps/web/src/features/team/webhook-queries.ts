/** What the pages of the team's webhooks ask of the API. */
import { graphql } from '../../graphql/generated';

export const webhooksQuery = graphql(`
  query Webhooks {
    webhooks(first: 100) {
      totalCount
      nodes {
        id
        url
        description
        status
        types
        pendingCount
        failingSince
      }
    }
  }
`);

export const webhookQuery = graphql(`
  query Webhook($id: ID!, $first: Int!, $after: String, $statuses: [WebhookDeliveryStatus!]) {
    node(id: $id) {
      __typename
      ... on Webhook {
        id
        url
        description
        status
        types
        pendingCount
        failingSince
        previousSecretUntil
        createdAt
        deliveries(first: $first, after: $after, statuses: $statuses) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            messageId
            status
            attempts
            createdAt
            attemptedAt
            nextAttemptAt
            durationMs
            responseStatus
            responseExcerpt
            error
            event {
              id
              sequence
              type
            }
          }
        }
      }
    }
  }
`);

export const webhookCreateMutation = graphql(`
  mutation WebhookCreate($input: WebhookCreateInput!) {
    webhookCreate(input: $input) {
      webhook {
        id
        url
      }
      secret
      userErrors {
        message
        field
      }
    }
  }
`);

export const webhookUpdateMutation = graphql(`
  mutation WebhookUpdate($input: WebhookUpdateInput!) {
    webhookUpdate(input: $input) {
      webhook {
        id
        status
      }
      userErrors {
        message
        field
      }
    }
  }
`);

export const webhookSecretRotateMutation = graphql(`
  mutation WebhookSecretRotate($id: ID!) {
    webhookSecretRotate(id: $id) {
      webhook {
        id
        previousSecretUntil
      }
      secret
      userErrors {
        message
        field
      }
    }
  }
`);

export const webhookTestMutation = graphql(`
  mutation WebhookTest($id: ID!) {
    webhookTest(id: $id) {
      delivery {
        id
      }
      userErrors {
        message
        field
      }
    }
  }
`);

export const webhookDeliveryRetryMutation = graphql(`
  mutation WebhookDeliveryRetry($id: ID!) {
    webhookDeliveryRetry(id: $id) {
      delivery {
        id
        status
      }
      userErrors {
        message
        field
      }
    }
  }
`);

export const webhookDeleteMutation = graphql(`
  mutation WebhookDelete($id: ID!) {
    webhookDelete(id: $id) {
      deletedId
      userErrors {
        message
        field
      }
    }
  }
`);

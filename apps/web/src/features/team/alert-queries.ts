/** What the page of the team's alerts asks of the API. */
import { graphql } from '../../graphql/generated';

export const alertsQuery = graphql(`
  query Alerts($first: Int!, $after: String, $open: Boolean) {
    alerts(first: $first, after: $after, open: $open) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        message
        createdAt
        acknowledgedAt
        acknowledgedBy {
          id
          name
        }
        subject {
          __typename
          id
        }
      }
    }
  }
`);

export const alertRulesQuery = graphql(`
  query AlertRules {
    alertRules(first: 100) {
      totalCount
      nodes {
        id
        name
        kind
        enabled
        direction
        metric
        value
        verdict
        experimentId
        leaderboardId
      }
    }
    experiments(first: 100) {
      nodes {
        id
        name
      }
    }
    leaderboards(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

export const alertAcknowledgeMutation = graphql(`
  mutation AlertAcknowledge($id: ID!) {
    alertAcknowledge(id: $id) {
      alert {
        id
        acknowledgedAt
      }
      userErrors {
        message
        field
      }
    }
  }
`);

export const alertRuleCreateMutation = graphql(`
  mutation AlertRuleCreate($input: AlertRuleCreateInput!) {
    alertRuleCreate(input: $input) {
      rule {
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

export const alertRuleUpdateMutation = graphql(`
  mutation AlertRuleUpdate($input: AlertRuleUpdateInput!) {
    alertRuleUpdate(input: $input) {
      rule {
        id
        name
        enabled
      }
      userErrors {
        message
        field
      }
    }
  }
`);

export const alertRuleDeleteMutation = graphql(`
  mutation AlertRuleDelete($id: ID!) {
    alertRuleDelete(id: $id) {
      deletedId
      userErrors {
        message
        field
      }
    }
  }
`);

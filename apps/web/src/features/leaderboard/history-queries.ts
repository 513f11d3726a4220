import { graphql } from '../../graphql/generated';

/** How a board came to be what it is, and who may read it. */
export const boardHistoryQuery = graphql(`
  query BoardHistory($id: ID!) {
    node(id: $id) {
      __typename
      ... on Leaderboard {
        id
        name
        visibility
        slug
        endedAt
        endedBecause
        supersededBy {
          id
          name
        }
        version {
          id
          number
        }
        versions(first: 50) {
          totalCount
          nodes {
            id
            number
            madeAt
            entryCount
            difference {
              came
              went
              judged
              moved
              measured
            }
          }
        }
        shareLinks(first: 50) {
          nodes {
            id
            createdAt
            expiresAt
            revokedAt
            isActive
            uses
            lastUsedAt
            version {
              number
            }
          }
        }
      }
    }
  }
`);

export const shareLinkCreateMutation = graphql(`
  mutation ShareLinkCreate($input: ShareLinkCreateInput!) {
    shareLinkCreate(input: $input) {
      path
      userErrors {
        message
        field
      }
    }
  }
`);

export const shareLinkRevokeMutation = graphql(`
  mutation ShareLinkRevoke($id: ID!) {
    shareLinkRevoke(id: $id) {
      userErrors {
        message
        field
      }
    }
  }
`);

export const visibilitySetMutation = graphql(`
  mutation LeaderboardVisibilitySet($input: LeaderboardVisibilitySetInput!) {
    leaderboardVisibilitySet(input: $input) {
      leaderboard {
        id
        visibility
        slug
      }
      userErrors {
        message
        field
      }
    }
  }
`);

/** A ranking that the board stood at, and what it changed of the one before. */
export const boardVersionQuery = graphql(`
  query BoardVersion($id: ID!) {
    node(id: $id) {
      __typename
      ... on LeaderboardVersion {
        id
        number
        entries(first: 100) {
          totalCount
          nodes {
            ...VersionEntryFields
          }
        }
        difference {
          changes(first: 100) {
            kinds
            before {
              ...VersionEntryFields
            }
            after {
              entryId
            }
          }
        }
      }
    }
  }

  fragment VersionEntryFields on LeaderboardVersionEntry {
    entryId
    rankLow
    rankHigh
    kind
    isControl
    method
    modelLabel
    methodLabel
    mae {
      mean
      low
      high
    }
  }
`);

/** What the page of the team's people asks of the API. */
import { graphql } from '../../graphql/generated';

export const membersQuery = graphql(`
  query Members($first: Int!, $after: String) {
    viewer {
      team {
        id
        members(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            userId
            name
            email
            role
            joinedAt
          }
        }
      }
    }
  }
`);

export const invitationsQuery = graphql(`
  query Invitations {
    viewer {
      team {
        id
        invitations(first: 100) {
          totalCount
          nodes {
            id
            email
            role
            expiresAt
          }
        }
      }
    }
  }
`);

export const memberRoleSetMutation = graphql(`
  mutation MemberRoleSet($id: ID!, $role: TeamRole!) {
    memberRoleSet(id: $id, role: $role) {
      member {
        id
        name
        role
      }
      userErrors {
        message
        field
      }
    }
  }
`);

export const memberRemoveMutation = graphql(`
  mutation MemberRemove($id: ID!) {
    memberRemove(id: $id) {
      member {
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

export const invitationCreateMutation = graphql(`
  mutation InvitationCreate($input: InvitationCreateInput!) {
    invitationCreate(input: $input) {
      invitation {
        id
        email
      }
      path
      userErrors {
        message
        field
      }
    }
  }
`);

export const invitationCancelMutation = graphql(`
  mutation InvitationCancel($id: ID!) {
    invitationCancel(id: $id) {
      invitation {
        id
        email
      }
      userErrors {
        message
        field
      }
    }
  }
`);

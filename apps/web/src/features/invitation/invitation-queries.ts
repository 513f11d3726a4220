/** What the page of an invitation asks of the API. */
import { graphql } from '../../graphql/generated';

export const invitationQuery = graphql(`
  query Invitation($token: String!) {
    invitation(token: $token) {
      teamName
      email
      role
      inviterName
      expiresAt
    }
    signInOptions {
      signUp
      shortestPassword
      providers {
        id
        name
      }
    }
  }
`);

/** An error to whoever is not signed in, which is an answer too. */
export const whoQuery = graphql(`
  query Who {
    viewer {
      user {
        id
        name
        email
      }
      activeTeam {
        id
        name
      }
    }
  }
`);

export const invitationAcceptMutation = graphql(`
  mutation InvitationAccept($token: String!) {
    invitationAccept(token: $token) {
      team {
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

export const invitationDeclineMutation = graphql(`
  mutation InvitationDecline($token: String!) {
    invitationDecline(token: $token) {
      userErrors {
        message
        field
      }
    }
  }
`);

/** What the page of the own account asks of the API. */
import { graphql } from '../../graphql/generated';

export const accountQuery = graphql(`
  query Account {
    viewer {
      user {
        id
        name
        email
      }
      hasPassword
      activeTeam {
        id
      }
      teams {
        id
        name
        slug
      }
      sessions {
        id
        isCurrent
        createdAt
        lastUsedAt
        ipAddress
        userAgent
      }
    }
    signInOptions {
      shortestPassword
    }
  }
`);

export const viewerUpdateMutation = graphql(`
  mutation ViewerUpdate($name: String!) {
    viewerUpdate(name: $name) {
      user {
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

export const viewerDeleteMutation = graphql(`
  mutation ViewerDelete($email: String!) {
    viewerDelete(email: $email) {
      deletedId
      userErrors {
        message
        field
      }
    }
  }
`);

export const sessionRevokeMutation = graphql(`
  mutation SessionRevoke($id: ID!) {
    sessionRevoke(id: $id) {
      sessions {
        id
      }
      userErrors {
        message
        field
      }
    }
  }
`);

export const sessionsRevokeMutation = graphql(`
  mutation SessionsRevoke {
    sessionsRevoke {
      sessions {
        id
      }
      userErrors {
        message
        field
      }
    }
  }
`);

export const teamCreateMutation = graphql(`
  mutation TeamCreate($input: TeamCreateInput!) {
    teamCreate(input: $input) {
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

export const teamSwitchMutation = graphql(`
  mutation TeamSwitch($id: ID!) {
    teamSwitch(id: $id) {
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

/** What the page of the team's names and its end asks of the API. */
import { graphql } from '../../graphql/generated';

export const teamNamesQuery = graphql(`
  query TeamNames {
    viewer {
      team {
        id
        name
        slug
      }
    }
  }
`);

export const teamUpdateMutation = graphql(`
  mutation TeamUpdate($input: TeamUpdateInput!) {
    teamUpdate(input: $input) {
      team {
        id
        name
        slug
      }
      userErrors {
        message
        field
      }
    }
  }
`);

export const teamLeaveMutation = graphql(`
  mutation TeamLeave {
    teamLeave {
      teamId
      userErrors {
        message
        field
      }
    }
  }
`);

export const teamDeleteMutation = graphql(`
  mutation TeamDelete($name: String!) {
    teamDelete(name: $name) {
      teamId
      userErrors {
        message
        field
      }
    }
  }
`);

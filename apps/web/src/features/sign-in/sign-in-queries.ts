import { graphql } from '../../graphql/generated';

/** How people get in, for those who are not in yet. */
export const signInOptionsQuery = graphql(`
  query SignInOptions {
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

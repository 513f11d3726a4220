import { graphql } from '../../graphql/generated';

/** What every page shows around itself: who is signed in, what runs, which machines work. */
export const frameQuery = graphql(`
  query Frame {
    viewer {
      user {
        id
        name
        email
      }
      team {
        id
        name
      }
      role
      permissions
    }
    running: runs(first: 3, filter: { statuses: [RUNNING] }) {
      totalCount
      nodes {
        id
        kind
        method
        modelLabel
        methodLabel
        seed
        progress
        secondsLeft
      }
    }
    queued: runs(first: 1, filter: { statuses: [QUEUED] }) {
      totalCount
    }
    workers {
      id
      name
      engine
      currentRun {
        id
        progress
      }
    }
  }
`);

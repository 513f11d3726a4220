import { graphql } from '../../graphql/generated';

/** Long work of the team: what is under way, and what ended lately. */
export const workQuery = graphql(`
  query Work {
    underWay: experiments(first: 10, filter: { statuses: [RUNNING, QUEUED] }) {
      nodes {
        ...WorkExperiment
      }
    }
    ended: experiments(first: 8, orderBy: [{ field: FINISHED_AT, direction: DESCENDING }]) {
      nodes {
        ...WorkExperiment
      }
    }
    sweeps(first: 6) {
      nodes {
        id
        name
        status
        error
        finishedAt
        runCounts {
          total
          succeeded
          failed
          cancelled
        }
      }
    }
    imports(first: 8) {
      id
      source
      isDryRun
      status
      progress
      error
      finishedAt
      dataset {
        id
        title
      }
    }
    networkRequests(first: 8) {
      nodes {
        id
        work
        source
        status
        progress
        error
        finishedAt
        networkVersion {
          id
          network {
            id
            name
          }
        }
      }
    }
  }

  fragment WorkExperiment on Experiment {
    id
    name
    status
    progress
    finishedAt
    runCounts {
      total
      succeeded
      failed
      cancelled
    }
    ranking {
      status
      error
      requestedAt
      finishedAt
    }
    leaderboard {
      id
      name
    }
  }
`);

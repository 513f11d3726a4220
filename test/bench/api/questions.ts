/** What the load test asks: the dashboard's own queries, and a grid of filters, orders and pages of lists. */
import { leaderboardQuery, runsQuery } from './dashboard-queries.ts';

export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Subjects {
  readonly leaderboardId: string;
  /** Ids as the API gives them, a hundred at least. */
  readonly runIds: readonly string[];
}

/** A page of a table with the columns that people look at. */
const listQuery = /* GraphQL */ `
  query ($first: Int, $last: Int, $filter: RunFilter, $orderBy: [RunOrder!]) {
    runs(first: $first, last: $last, filter: $filter, orderBy: $orderBy) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        status
        modelLabel
        methodLabel
        seed
        testMae
        trainSeconds
        experiment {
          id
          name
        }
      }
    }
  }
`;

const filters: Readonly<Record<string, unknown>> = {
  'no filter': null,
  'a config field, most runs': { config: [{ path: 'inputs.weekendFlag', equals: true }] },
  'a config field, few runs': { config: [{ path: 'training.learningRate', equals: 0.005 }], seeds: [2] },
  'a metric': { metric: [{ name: 'test/rmse', horizon: 6, lessThan: 5.2 }] },
  'a tree of five': {
    or: [
      { and: [{ config: [{ path: 'model.hidden', atLeast: 64 }] }, { not: { kinds: ['TEACHER'] } }] },
      { metric: [{ name: 'test/mae', horizon: 3, atMost: 3.1 }], statuses: ['SUCCEEDED'] },
    ],
  },
  'a text': { search: 'stid-s-7' },
  nothing: { config: [{ path: 'training.loss', equals: 'squared' }], metric: [{ name: 'test/mae', greaterThan: 9 }] },
};
const orders: Readonly<Record<string, unknown>> = {
  newest: null,
  'by a metric': [{ metric: { name: 'test/mae', horizon: 12 } }],
  'by a config field that some lack': [{ config: 'method.weight', direction: 'DESCENDING', missing: 'FIRST' }],
  'by two fields': [{ config: 'model.hidden', direction: 'DESCENDING' }, { metric: { name: 'validation/mae' } }],
};
const pages: Readonly<Record<string, unknown>> = { 'first page': { first: 25 }, 'last page': { last: 25 } };

const comparison = /* GraphQL */ `
  query ($ids: [ID!]!) {
    runsCompare(ids: $ids) {
      runs {
        id
        modelLabel
      }
      differences {
        section
        path
        values
      }
    }
  }
`;
const curves = /* GraphQL */ `
  query ($first: Int!) {
    runs(first: $first) {
      nodes {
        id
        metrics(names: ["loss", "validation mae", "learning rate"], maxPoints: 100) {
          name
          steps
          values
        }
      }
    }
  }
`;

export function questions({ leaderboardId, runIds }: Subjects): Question[] {
  const grid = Object.entries(filters).flatMap(([filterName, filter]) =>
    Object.entries(orders).flatMap(([orderName, orderBy]) =>
      Object.entries(pages).map(([pageName, page]) => ({
        name: `runs: ${filterName}, ${orderName}, ${pageName}`,
        query: listQuery,
        variables: { filter, orderBy, ...(page as object) },
      })),
    ),
  );
  const compared = (count: number): Question => ({
    name: `comparison of ${count} runs`,
    query: comparison,
    variables: { ids: runIds.slice(0, count) },
  });
  const noFilter = { experimentId: null, kinds: null, statuses: null };
  return [
    ...grid,
    {
      name: 'runs of the dashboard, 50 newest',
      query: runsQuery,
      variables: { first: 50, after: null, filter: noFilter },
    },
    { name: 'leaderboard of the dashboard, 100 entries', query: leaderboardQuery, variables: { id: leaderboardId } },
    ...[5, 20, 100].map(compared),
    { name: 'three curves of 10 runs', query: curves, variables: { first: 10 } },
  ];
}

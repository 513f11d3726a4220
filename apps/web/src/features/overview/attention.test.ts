import { expect, it } from 'vitest';
import type { AttentionQuery } from '../../graphql/generated/graphql';
import { attentionOf, changesOf } from './attention.ts';

const nothing: AttentionQuery = {
  alerts: { totalCount: 0, nodes: [] },
  imports: [],
  leaderboards: { nodes: [] },
  events: { nodes: [] },
};

it('names alerts, imports that failed, and rankings that failed, each with where to look', () => {
  const answer: AttentionQuery = {
    ...nothing,
    alerts: {
      totalCount: 2,
      nodes: [
        { id: 'a', kind: 'RUN_FAILED', message: 'It failed.', subject: { __typename: 'Run', id: 'r' } },
        { id: 'b', kind: 'WEBHOOK_DISABLED', message: 'It is off.', subject: null },
      ],
    },
    imports: [
      { id: 'i', source: 'x.csv', status: 'FAILED', isDryRun: false, error: 'no time column' },
      { id: 'j', source: 'y.csv', status: 'FAILED', isDryRun: true, error: 'tried only' },
      { id: 'k', source: 'z.csv', status: 'SUCCEEDED', isDryRun: false, error: null },
    ],
    leaderboards: {
      nodes: [
        { id: 'l', name: 'board', ranking: { status: 'FAILED', error: 'too few runs' } },
        { id: 'm', name: 'fine', ranking: { status: 'SUCCEEDED', error: null } },
      ],
    },
  };
  expect(attentionOf(answer).map(({ kind, text, href }) => [kind, text, href])).toEqual([
    ['alert', 'It failed.', '/runs/r'],
    ['alert', 'It is off.', '/team/alerts'],
    ['import', 'x.csv', '/datasets'],
    ['ranking', 'board', '/leaderboards/l'],
  ]);
});

it('leads from a change to what it became, and leaves out what is gone', () => {
  const event = { at: '2026-01-01T00:00:00Z' };
  const dataset = { __typename: 'Dataset' as const, id: 'd', title: 'Loops' };
  const nodes = [
    { ...event, id: 'e', type: 'DATASET_IMPORTED' as const, subject: dataset },
    { ...event, id: 'f', type: 'GRAPH_CREATED' as const, subject: null },
  ];
  expect(changesOf({ ...nothing, events: { nodes } })).toEqual([
    { ...event, id: 'e', type: 'DATASET_IMPORTED', name: 'Loops', href: '/datasets/d' },
  ]);
});

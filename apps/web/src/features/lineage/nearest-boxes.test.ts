import { expect, test } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { nearestBoxes } from './nearest-boxes.ts';
import type { LineageAnswer, LineageThing } from './lineage-query.ts';

const t = translatorOf('en', 'lineage');
const dataset: LineageThing = {
  id: 'd',
  distance: -1,
  node: { __typename: 'Dataset', id: 'd', title: 'Loops', contentHash: 'abcdef0123' },
  stale: [
    {
      reason: 'DATASET_IMPORTED_AGAIN',
      message: 'The source was imported again.',
      arisesAtId: 'd',
      newer: { __typename: 'Dataset', id: 'e' },
    },
  ],
};

const run = (id: string, distance: number, stale: LineageThing['stale'] = []): LineageThing => ({
  ...{ id, distance, stale },
  node: {
    ...{ __typename: 'Run', id, kind: 'STUDENT', method: 'none', modelLabel: id, methodLabel: null, seed: 2 },
    experiment: { id: 'x', protocol: { id: 'p', hash: '0123456789' } },
  },
});

const answer = (nodes: LineageThing[]): LineageAnswer => ({ isCut: false, nodes, edges: [] });

test('what a run was made of stands on the left, what was made of it on the right', () => {
  const { sources, results } = nearestBoxes(
    t,
    answer([run('own', 0), dataset, run('student', 1), run('far', 2)]),
    'own',
  );
  expect(sources).toEqual([
    { kind: 'dataset', title: 'Loops', meta: 'dataset abcdef', href: '/datasets/d', role: null, isStale: true },
  ]);
  expect(results).toEqual([
    { kind: 'run', title: 'student', meta: 'seed 2', href: '/runs/student', role: 'CONTROL', isStale: false },
  ]);
});

test('what a run rests on and is out of date is told by name, with the way to what is newer', () => {
  const { stale } = nearestBoxes(t, answer([run('own', 0, dataset.stale), dataset]), 'own');
  expect(stale).toEqual([{ what: 'Loops', message: 'The source was imported again.', href: '/datasets/e' }]);
  const ended = { reason: 'PROTOCOL_ENDED', message: 'It has ended.', arisesAtId: 'own', newer: null } as const;
  expect(nearestBoxes(t, answer([run('own', 0, [ended])]), 'own').stale).toEqual([
    { what: 'this run', message: 'It has ended.', href: null },
  ]);
});

test('more things than fit are counted, and say whether one of them is out of date', () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((id) => run(id, 1));
  expect(nearestBoxes(t, answer([run('own', 0), ...many]), 'own').results).toHaveLength(5);
  const { results } = nearestBoxes(t, answer([run('own', 0), ...many, run('f', 1, dataset.stale)]), 'own');
  expect(results.map(({ title, isStale }) => [title, isStale])).toEqual([
    ...['a', 'b', 'c', 'd'].map((id) => [id, false]),
    ['2 more', true],
  ]);
});

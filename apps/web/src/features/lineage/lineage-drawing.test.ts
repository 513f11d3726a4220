import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { lineageDrawing, tiedTo } from './lineage-drawing.ts';
import type { LineageAnswer, LineageThing } from './lineage-query.ts';

const t = translatorOf('en', 'lineage');
const dataset: LineageThing = {
  ...{ id: 'd', distance: -1 },
  node: { __typename: 'Dataset', id: 'd', title: 'Loops', contentHash: 'abcdef0123' },
  stale: [],
};
const run = (id: string): LineageThing => ({
  ...{ id, distance: 0 },
  node: {
    ...{ __typename: 'Run', id, kind: 'TEACHER', method: 'none', modelLabel: id, methodLabel: null, seed: 2 },
    experiment: { id: 'x', protocol: { id: 'p', hash: '0123456789' } },
  },
  stale: [{ reason: 'DATASET_IMPORTED_AGAIN', message: 'Imported again.', arisesAtId: 'd', newer: null }],
});
const gone: LineageThing = { id: 'gone', distance: 1, node: null, stale: [] };
const answer: LineageAnswer = {
  isCut: false,
  nodes: [run('a'), run('b'), dataset, gone],
  edges: [
    { kind: 'TRAINED_ON', fromId: 'd', toId: 'a' },
    { kind: 'TRAINED_ON', fromId: 'd', toId: 'b' },
    { kind: 'TAUGHT', fromId: 'a', toId: 'b' },
    { kind: 'RANKED', fromId: 'b', toId: 'gone' },
  ],
};

it('has the protocol once, between the dataset and the runs that it judged', () => {
  const { marks, links } = lineageDrawing(t, answer, 'a');
  expect(marks.map(({ kind, title, isThis }) => [kind, title, isThis])).toEqual([
    ['run', 'a', true],
    ['run', 'b', false],
    ['dataset', 'Loops', false],
    ['protocol', 'Protocol', false],
  ]);
  expect(links).toEqual([
    { from: 'd', to: 'protocol p' },
    { from: 'protocol p', to: 'a' },
    { from: 'protocol p', to: 'b' },
    { from: 'a', to: 'b' },
  ]);
});

it('tells by name what makes a thing out of date', () => {
  const [own] = lineageDrawing(t, answer, 'a').marks;
  expect(own?.stale).toEqual([{ what: 'Loops', message: 'Imported again.', href: null }]);
});

it('follows what a mark is tied to, both ways and not sideways', () => {
  const links = [
    { from: 'd', to: 'a' },
    { from: 'd', to: 'other' },
    { from: 'a', to: 'b' },
  ];
  expect([...tiedTo(links, 'a')].sort()).toEqual(['a', 'b', 'd']);
});

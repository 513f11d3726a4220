import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import {
  firstDraftFor,
  firstGraphDraft,
  graphInput,
  graphProblems,
  offeredKinds,
  sortGraphFaults,
  type GraphDraft,
} from './graph-draft.ts';

const t = translatorOf('en', 'graphs');
const draft = (changes: Partial<GraphDraft>): GraphDraft => ({ ...firstGraphDraft, ...changes });

describe('graphProblems', () => {
  it('finds none in what the form begins with, whichever the recipe', () => {
    for (const kind of ['K_NEAREST', 'GAUSSIAN_KERNEL', 'IDENTITY'] as const)
      expect(graphProblems(t, draft({ kind }))).toEqual({});
  });
  it.each(['', '0', '2.5', '-1', 'six'])('refuses "%s" neighbours', (neighbours) =>
    expect(Object.keys(graphProblems(t, draft({ neighbours })))).toEqual(['neighbours']),
  );
  it('names both faults of a kernel', () =>
    expect(
      Object.keys(graphProblems(t, draft({ kind: 'GAUSSIAN_KERNEL', sigmaMetres: '0', threshold: '' }))).sort(),
    ).toEqual(['sigmaMetres', 'threshold']));
});

it('offers no recipe of distances where sensors have no coordinates', () => {
  expect(offeredKinds(true)).toEqual(['K_NEAREST', 'GAUSSIAN_KERNEL', 'IDENTITY']);
  expect(offeredKinds(false)).toEqual(['IDENTITY']);
  expect([firstDraftFor(true).kind, firstDraftFor(false).kind]).toEqual(['K_NEAREST', 'IDENTITY']);
});

describe('graphInput', () => {
  it('asks only for what the recipe takes', () => {
    expect(graphInput('d', draft({ neighbours: '4' }))).toEqual({
      datasetId: 'd',
      name: null,
      recipe: { kind: 'K_NEAREST', neighbours: 4 },
    });
    expect(graphInput('d', draft({ kind: 'GAUSSIAN_KERNEL', name: ' near ', threshold: '0.2' }))).toEqual({
      datasetId: 'd',
      name: 'near',
      recipe: { kind: 'GAUSSIAN_KERNEL', sigmaMetres: null, threshold: 0.2 },
    });
    expect(graphInput('d', draft({ kind: 'IDENTITY' })).recipe).toEqual({ kind: 'IDENTITY' });
  });
});

it('puts what the API refused beside its field', () => {
  const faults = [
    { field: ['recipe', 'neighbours'], message: 'too many' },
    { field: ['name'], message: 'taken' },
    { field: null, message: 'not now' },
  ];
  expect(sortGraphFaults(faults)).toEqual({
    problems: { neighbours: 'too many', name: 'taken' },
    rest: ['not now'],
  });
});

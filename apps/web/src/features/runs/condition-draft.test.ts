import { describe, expect, it } from 'vitest';
import type { RunFilter } from '../../graphql/generated/graphql';
import { translatorOf } from '../../i18n/words-of.ts';
import { faultOf, withCondition, type ConditionDraft } from './condition-draft.ts';

const t = translatorOf('en', 'runs');
const draft: ConditionDraft = { on: 'config', field: 'training.loss', horizon: 0, comparison: 'equals', value: 'mae' };

describe('a condition that is added', () => {
  it.each<[Partial<ConditionDraft>, RunFilter]>([
    [{}, { config: [{ path: 'training.loss', equals: 'mae' }] }],
    [{ value: ' 0.5 ' }, { config: [{ path: 'training.loss', equals: 0.5 }] }],
    [{ value: 'true' }, { config: [{ path: 'training.loss', equals: true }] }],
    [{ comparison: 'contains', value: '12' }, { config: [{ path: 'training.loss', contains: '12' }] }],
    [{ comparison: 'exists', value: '' }, { config: [{ path: 'training.loss', exists: true }] }],
    [
      { on: 'metric', field: 'test/mae', comparison: 'atMost', value: '3' },
      { metric: [{ name: 'test/mae', atMost: 3 }] },
    ],
    [
      { on: 'metric', field: 'test/mae', horizon: 6, comparison: 'atMost', value: '3' },
      { metric: [{ name: 'test/mae', horizon: 6, atMost: 3 }] },
    ],
    [
      { on: 'measure', field: 'PARAMETERS', comparison: 'lessThan', value: '1e4' },
      { measure: [{ measure: 'PARAMETERS', lessThan: 10_000 }] },
    ],
    [{ on: 'seeds', value: '2' }, { seeds: [2] }],
  ])('%j is what the API takes', (change, filter) => {
    expect(faultOf(t, { ...draft, ...change })).toBeNull();
    expect(withCondition({}, { ...draft, ...change })).toEqual(filter);
  });

  it('joins what is there', () => {
    const known: RunFilter = { kinds: ['STUDENT'], config: [{ path: 'seed', equals: 1 }] };
    expect(withCondition(known, { ...draft, on: 'kinds', value: 'TEACHER' }).kinds).toEqual(['STUDENT', 'TEACHER']);
    expect(withCondition(known, { ...draft, on: 'kinds', value: 'STUDENT' }).kinds).toEqual(['STUDENT']);
    expect(withCondition(known, draft).config).toHaveLength(2);
  });

  it.each<[Partial<ConditionDraft>, string]>([
    [{ field: ' ' }, 'Name the field first.'],
    [{ value: '' }, 'Say what it is compared with.'],
    [{ comparison: 'atLeast', value: 'much' }, 'A number is expected; “much” is none.'],
    [{ on: 'metric', field: 'test/mae', value: 'low' }, 'A number is expected; “low” is none.'],
    [{ on: 'seeds', value: '1.5' }, 'A seed is a whole number.'],
  ])('%j is none yet', (change, fault) => {
    expect(faultOf(t, { ...draft, ...change })).toBe(fault);
  });
});

import { describe, expect, it } from 'vitest';
import {
  draftProblems,
  emptyDraft,
  emptyField,
  faultyFields,
  fieldFor,
  offeredFields,
  offeredTargets,
  readValues,
  specOf,
} from './sweep-draft.ts';
import { translatorOf } from '../../i18n/words-of.ts';

const t = translatorOf('en', 'sweeps');

const config = {
  form: 'last-value',
  inputs: { profile: true },
  teachers: [{ model: { name: 'stid', hidden: 128 }, training: { updates: 100 } }],
  students: [{ model: { name: 'gru', hidden: 32 }, training: { learningRate: 0.002 } }],
  methods: [{ name: 'none' }, { name: 'response', weight: 0.9 }],
};
const draft = {
  ...emptyDraft,
  experimentId: 'x',
  name: 'rates',
  target: 'student 0 1',
  fields: [{ ...emptyField, path: 'students.0.training.learningRate', values: '0.001, 0.01' }],
};

describe('what is offered', () => {
  it('is every network, distilled students with their control', () => {
    expect(offeredTargets(t, config)).toEqual([
      { key: 'student 0 1', label: 'student gru, response, with its control' },
      { key: 'student 0 none', label: 'student gru, labels alone' },
      { key: 'teacher 0', label: 'teacher stid' },
    ]);
  });

  it('are the fields that a network depends on', () => {
    expect(offeredFields(config, 'student 0 1').map(({ path }) => path)).toEqual([
      'students.0.training.learningRate',
      'students.0.model.hidden',
      'methods.1.weight',
      'inputs.profile',
      'form',
    ]);
    expect(offeredFields(config, 'teacher 0').map(({ path }) => path)).toContain('teachers.0.model.hidden');
    expect(offeredFields(config, 'student 0 none').map(({ path }) => path)).not.toContain('methods.1.weight');
  });

  it('are values around what the config holds', () => {
    expect(fieldFor('a.b', 0.002)).toMatchObject({ values: '0.0007, 0.002, 0.006', low: '0.0007', high: '0.006' });
    expect(fieldFor('a.b', 32)).toMatchObject({ values: '16, 32, 64', isWhole: true });
    expect(fieldFor('a.b', true).values).toBe('true, false');
    expect(fieldFor('a.b', 'direct').values).toBe('direct');
  });
});

describe('a draft', () => {
  it('means a spec', () => {
    expect(specOf(draft)).toEqual({
      target: { role: 'student', index: 0, method: 1 },
      space: [{ path: 'students.0.training.learningRate', values: [0.001, 0.01] }],
      strategy: { name: 'grid' },
      budget: {},
      seeds: 1,
    });
    const range = { ...draft.fields[0]!, kind: 'range' as const, low: '0.001', high: '0.1', points: '3' };
    expect(specOf({ ...draft, fields: [range], strategy: 'halving', budgetMinutes: '5', target: 'teacher 0' })).toEqual(
      {
        target: { role: 'teacher', index: 0 },
        space: [
          {
            path: 'students.0.training.learningRate',
            range: { low: 0.001, high: 0.1, scale: 'log', integer: false },
          },
        ],
        strategy: { name: 'halving', trials: 12, seed: 1, eta: 3, minUpdates: 100 },
        budget: { minutes: 5 },
        seeds: 1,
      },
    );
    expect(specOf({ ...draft, target: 'student 0 none' })).toMatchObject({ target: { method: null } });
  });

  it('reads values as they are written', () => {
    expect(readValues('0.1, true, direct')).toEqual([0.1, true, 'direct']);
    expect(readValues('[1, 2], [1, 2, 4]')).toEqual([
      [1, 2],
      [1, 2, 4],
    ]);
    expect(readValues(' ')).toEqual([]);
  });

  it('tells the field that a fault is about', () => {
    const faults = [{ field: ['spec', 'space', '2', 'path'] }, { field: ['spec', 'space'] }, { field: ['name'] }];
    expect(faultyFields(faults)).toEqual([2]);
  });

  it('says what was left out', () => {
    expect(draftProblems(t, draft)).toEqual({});
    expect(Object.keys(draftProblems(t, { ...emptyDraft, experimentId: '' }))).toEqual([
      'name',
      'experimentId',
      'space',
    ]);
    expect(draftProblems(t, { ...draft, fields: [{ ...emptyField, path: 'form' }] })).toHaveProperty('space');
  });
});

import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import type { ConfigField } from './config-field.ts';
import { draftConfig, type Draft } from './draft.ts';
import { draftProblems, type Offered } from './draft-problems.ts';

const t = translatorOf('en', 'experiments');
const field = (name: string, limits: Partial<ConfigField>): ConfigField => ({
  ...{ name, label: name, description: '', kind: 'NUMBER', choices: [], defaultValue: 0.5 },
  ...{ minimum: 0, maximum: 1, excludesMinimum: false, excludesMaximum: false, ...limits },
});
const whole = { kind: 'INTEGER', minimum: 1, maximum: null, defaultValue: 1 } as const;
const named = { label: '', description: '', defaults: {}, tasks: [] };
const offered: Offered = {
  fields: {
    experiment: [field('seeds', { ...whole, maximum: 50 }), field('firstSeed', whole), field('studentLabelShare', {})],
    controls: [field('longer', { minimum: 1, maximum: 20, excludesMinimum: true })],
    inputs: [field('timeOfDayHarmonics', { ...whole, minimum: 0, maximum: 12 })],
    teacher: [field('generations', { ...whole, minimum: 0, maximum: 3 })],
    training: [field('updates', { ...whole, maximum: 1_000_000 }), field('mixup', {})],
  },
  methods: [
    { ...named, name: 'response', fields: [field('weight', { excludesMinimum: true })] },
    { ...named, name: 'composed', fields: [field('labelWeight', { maximum: 10 })] },
  ],
  terms: [{ ...named, name: 'hint', fields: [field('weight', { maximum: 10, excludesMinimum: true })] }],
  compressions: [],
  teachers: [],
  students: [
    { ...named, name: 'stid-s', movable: null, fields: [field('hidden', { ...whole, minimum: 4, maximum: 256 })] },
  ],
  events: [{ ...named, name: 'onset', baselines: [], fields: [field('share', { excludesMaximum: true })] }],
};
const config = draftConfig({
  teachers: [{ model: { name: 'stid', hidden: 128 }, training: { updates: 600 } }],
  students: [{ model: { name: 'stid-s', hidden: 32 }, training: { updates: 1200 } }],
  methods: [{ name: 'response', weight: 0.9 }],
  seeds: 3,
});
const draft: Draft = { name: 'A question', datasetId: 'd', graphId: 'g', preset: 'standard', config };
const problemsOf = (change: object) =>
  draftProblems(t, { ...draft, config: draftConfig({ ...config, ...change }) }, offered);

describe('draftProblems', () => {
  it('finds sizes beyond their limits, and networks that are chosen twice', () => {
    const [student] = config.students;
    const wide = { model: { name: 'stid-s', hidden: 500 }, training: { updates: 9 } };
    expect(Object.keys(problemsOf({ students: [student, wide] }))).toEqual(['students.1.model.hidden']);
    expect(problemsOf({ students: [student, student] })['students']).toMatch(/same sizes/);
  });

  it('finds none in a full draft', () => expect(draftProblems(t, draft, offered)).toEqual({}));
  it('keeps the problem of a setting of an event by it', () =>
    expect(problemsOf({ protocol: { event: { name: 'onset', share: 1 } } })).toHaveProperty(['protocol.event.share']));
  it('names each missing answer', () => {
    const empty = { ...draft, name: ' ', graphId: '', config: { ...config, students: [], seeds: 0 } };
    expect(Object.keys(draftProblems(t, empty, offered)).sort()).toEqual(['graphId', 'name', 'seeds', 'students']);
  });
  it('asks for a method, and for settings that it may have', () => {
    expect(problemsOf({ methods: [] })).toEqual({ methods: 'Choose at least one method.' });
    expect(problemsOf({ methods: [{ name: 'response', weight: 1.5 }] })).toEqual({
      'methods.0.weight': 'weight: expected a number above 0 and up to 1.',
    });
    const composed = { name: 'composed', labelWeight: 2, terms: [{ name: 'hint', weight: 11 }] };
    expect(Object.keys(problemsOf({ methods: [composed] }))).toEqual(['methods.0.terms.0.weight']);
  });
  it.each([0, 1.5, 1_000_001])('refuses %s updates', (updates) => {
    expect(Object.keys(problemsOf({ teachers: [{ model: { name: 'stid' }, training: { updates } }] }))).toEqual([
      'teachers',
    ]);
  });
  it('knows where a setting of trainings or inputs is wrong', () => {
    const students = [{ model: { name: 'gru' }, training: { updates: 1, mixup: 2 } }];
    expect(Object.keys(problemsOf({ students, inputs: { timeOfDayHarmonics: 13 } }))).toEqual([
      'students.training.mixup',
      'inputs.timeOfDayHarmonics',
    ]);
  });
  it('refuses a longer control that is not longer', () => {
    expect(problemsOf({ controls: { longer: 1 } })).toHaveProperty('controls');
    expect(problemsOf({ controls: { longer: 2 } })).toEqual({});
  });
});

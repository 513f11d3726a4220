import { describe, expect, it } from 'vitest';
import { draftConfig, draftProblems, lossOf, sameConfig, toggleModel, withLoss, type Draft } from './draft.ts';

const config = draftConfig({
  teachers: [{ model: { name: 'stid', hidden: 128 }, training: { updates: 600 } }],
  students: [{ model: { name: 'stid-s', hidden: 32 }, training: { updates: 1200 } }],
  methods: [{ name: 'response', weight: 0.9 }],
  seeds: 3,
  protocol: { inputSteps: 12 },
});
const draft: Draft = { name: 'A question', datasetId: 'd', graphId: 'g', preset: 'standard', config };

describe('draftConfig', () => {
  it('keeps fields that the form does not show', () => {
    expect(config).toMatchObject({ protocol: { inputSteps: 12 }, studentLabelShare: 1 });
  });
  it('refuses what is no config', () => {
    expect(() => draftConfig({ teachers: 'all' })).toThrow();
  });
});

describe('toggleModel', () => {
  it('takes a chosen model out whatever the order of its fields, and puts another in', () => {
    const [first] = config.teachers;
    if (first === undefined) throw new Error('the config above has a teacher');
    expect(toggleModel(config.teachers, { model: { hidden: 128, name: 'stid' } })).toEqual([]);
    expect(toggleModel(config.teachers, { model: { name: 'stid', hidden: 64 } })).toHaveLength(2);
  });
});

describe('sameConfig', () => {
  it('sees past the order of fields and models', () => {
    const { seeds, ...rest } = config;
    const more = [...config.students, { model: { name: 'gru' }, training: { updates: 5 } }];
    expect(sameConfig(config, draftConfig({ seeds, ...rest }))).toBe(true);
    expect(sameConfig({ ...config, students: more }, { ...config, students: more.toReversed() })).toBe(true);
  });
  it('sees another number of updates', () => {
    const students = [{ model: { name: 'stid-s', hidden: 32 }, training: { updates: 1201 } }];
    expect(sameConfig(config, { ...config, students })).toBe(false);
  });
});

describe('draftProblems', () => {
  it('finds none in a full draft', () => expect(draftProblems(draft)).toEqual({}));
  it('names each missing answer', () => {
    const problems = draftProblems({ ...draft, name: ' ', graphId: '', config: { ...config, students: [], seeds: 0 } });
    expect(Object.keys(problems).sort()).toEqual(['graphId', 'name', 'seeds', 'students']);
  });
  it('asks for a method, and for a weight that it may have', () => {
    const methods = (chosen: object[]) =>
      draftProblems({ ...draft, config: draftConfig({ ...config, methods: chosen }) });
    expect(methods([])).toEqual({ methods: 'Choose at least one method.' });
    expect(Object.keys(methods([{ name: 'response', weight: 1.5 }]))).toEqual(['methods']);
    expect(methods([{ name: 'composed' }, { name: 'temporal-relation', weight: 1.5 }])).toEqual({});
  });
  it.each([0, 1.5, Number.NaN, 1_000_001])('refuses %s updates', (updates) => {
    const teachers = [{ model: { name: 'stid' }, training: { updates } }];
    expect(Object.keys(draftProblems({ ...draft, config: { ...config, teachers } }))).toEqual(['teachers']);
  });
});

describe('the loss of a draft', () => {
  it('is that of its networks, absolute where they say none', () => {
    expect(lossOf(config)).toBe('absolute');
    const squared = { ...config, students: withLoss(config.students, 'squared') };
    expect(lossOf(squared)).toBe('squared');
    expect(squared.students[0]?.training).toEqual({ updates: 1200, loss: 'squared' });
    expect(withLoss([{ model: { name: 'gru' } }], 'squared')).toEqual([{ model: { name: 'gru' } }]);
  });
});

it('refuses a longer control that is not longer', () => {
  const controls = (longer: number | null) => ({ ...config.controls, longer });
  expect(draftProblems({ ...draft, config: { ...config, controls: controls(1) } })).toHaveProperty('controls');
  expect(draftProblems({ ...draft, config: { ...config, controls: controls(2) } })).toEqual({});
});

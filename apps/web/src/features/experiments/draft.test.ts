import { describe, expect, it } from 'vitest';
import { asTheOthers, draftConfig, lossOf, sameConfig, sharedTraining, toggleModel, withTraining } from './draft.ts';

const config = draftConfig({
  teachers: [{ model: { name: 'stid', hidden: 128 }, training: { updates: 600 } }],
  students: [{ model: { name: 'stid-s', hidden: 32 }, training: { updates: 1200 } }],
  methods: [{ name: 'response', weight: 0.9 }],
  seeds: 3,
  protocol: { inputSteps: 12 },
});

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

describe('the loss of a draft', () => {
  it('is that of its networks, absolute where they say none', () => {
    expect(lossOf(config)).toBe('absolute');
    const squared = { ...config, students: withTraining(config.students, { loss: 'squared' }) };
    expect(lossOf(squared)).toBe('squared');
    expect(squared.students[0]?.training).toEqual({ updates: 1200, loss: 'squared' });
    expect(withTraining([{ model: { name: 'gru' } }], { loss: 'squared' })).toEqual([{ model: { name: 'gru' } }]);
  });
});

describe('trainings of a role', () => {
  const students = [
    { model: { name: 'gru' }, training: { updates: 5, mixup: 0.2, patience: 1 } },
    { model: { name: 'nlinear' }, training: { updates: 9, mixup: 0.2, patience: 3 } },
  ];
  it('have in common what is alike, and know what differs', () => {
    const shared = sharedTraining(students);
    expect(shared).toEqual({ updates: undefined, mixup: 0.2, patience: undefined });
    expect('patience' in shared).toBe(true);
  });
  it('are taken over by a network that comes to them, but for its updates', () => {
    const added = { model: { name: 'stid-s', hidden: 64 }, training: { updates: 600, mixup: 0 } };
    const next = asTheOthers('students', [...students, added], { ...config, students });
    expect(next.slice(0, 2)).toEqual(students);
    expect(next[2]?.training).toMatchObject({ updates: 600, mixup: 0.2, patience: 1 });
  });
});

import { describe, expect, test } from 'vitest';
import { trainPartFaults } from './data-rules.ts';
import { experimentConfigSchema } from './experiment.ts';

const networks = { teachers: [{ model: { name: 'stid' } }], students: [{ model: { name: 'stid-s' } }] };
const DAY = 288;
const week = { steps: 5 * DAY, windows: 5 * DAY - 23, stepSeconds: 300 };

describe('what the train part is too short for', () => {
  const faults = (fields: object, part = week) =>
    trainPartFaults(experimentConfigSchema.parse({ ...networks, ...fields }), part);

  test('is a memory of more weeks than it has', () => {
    expect(faults({ inputs: { recentWeeks: [1, 4] } })).toEqual([
      { message: 'the train part is 0.7 weeks long: expected none, got 1, 4', path: ['inputs', 'recentWeeks'] },
    ]);
    expect(faults({ inputs: { sameSlotWeeks: [1, 4] } }, { ...week, steps: 15 * DAY })).toEqual([
      { message: 'the train part is 2.1 weeks long: expected at most 2, got 4', path: ['inputs', 'sameSlotWeeks'] },
    ]);
    expect(faults({ inputs: { sameSlotWeeks: [2] } }, { ...week, steps: 15 * DAY })).toEqual([]);
  });

  test('is a profile whose windows reach every day', () => {
    const long = (inputSteps: number, rest: object = {}) => faults({ protocol: { inputSteps }, ...rest });
    expect(long(288 - 14)).toEqual([]);
    expect(long(288)).toEqual([
      {
        message:
          'the profile of a train day is learnt without those that its windows of 300 steps reach, 5 days in all: expected ' +
          'a longer train part or shorter windows, got a train part of 5 days',
        path: ['inputs', 'profile'],
      },
    ]);
    expect(long(288, { inputs: { profile: false } })).toEqual([]);
    expect(faults({ protocol: { inputSteps: 288 } }, { ...week, steps: 6 * DAY })).toEqual([]);
  });

  test('is a share of labels that is no block of them', () => {
    expect(faults({ studentLabelShare: 1e-9 })).toEqual([
      {
        message:
          'labels are drawn in blocks of an hour, of which the train part has 119: expected at least 0.0043, so that one is ' +
          'labelled, got 1e-9',
        path: ['studentLabelShare'],
      },
    ]);
    expect(faults({ studentLabelShare: 0.0043 })).toEqual([]);
  });
});

describe('a training', () => {
  const messages = (training: object) =>
    experimentConfigSchema
      .safeParse({ ...networks, students: [{ model: { name: 'stid-s' }, training }] })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);

  test('comes to the peak of its learning rate', () => {
    expect(messages({ updates: 100, warmUpUpdates: 100 })).toEqual([
      [
        'students.0.training.warmUpUpdates',
        'expected fewer than the 100 updates, so that the learning rate comes to its peak, got 100',
      ],
    ]);
    expect(messages({ updates: 10 })).toBeUndefined();
  });

  test('without updates is told so and nothing else', () => {
    expect(messages({ updates: 0 })?.map(([path]) => path)).toEqual(['students.0.training.updates']);
  });
});

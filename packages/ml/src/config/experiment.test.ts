import { describe, expect, it } from 'vitest';
import {
  experimentConfigSchema,
  planRuns,
  runConfigSchema,
  storedExperimentConfigSchema,
  storedRunConfigSchema,
  trainingSchema,
} from './index.ts';

const config = experimentConfigSchema.parse({
  teachers: [{ model: { name: 'stid' } }],
  students: [{ model: { name: 'stid-s' } }],
});

describe('a config is refused', () => {
  const valid = { teachers: [{ model: { name: 'stid' } }], students: [{ model: { name: 'stid-s' } }] };
  const faults = (change: object) =>
    experimentConfigSchema.safeParse({ ...valid, ...change }).error?.issues.map((issue) => issue.path.join('.'));
  it.each([
    ['without teachers', { teachers: [] }, 'teachers'],
    ['with an unknown model', { students: [{ model: { name: 'oracle' } }] }, 'students.0.model.name'],
    ['with a weight above 1', { methods: [{ name: 'response', weight: 1.5 }] }, 'methods.0.weight'],
    ['with no labels at all', { studentLabelShare: 0 }, 'studentLabelShare'],
    ['with parts that leave no test', { protocol: { split: { train: 0.9, validation: 0.1 } } }, 'protocol.split'],
    ['with a horizon beyond the target', { protocol: { reportedHorizons: [13] } }, 'protocol.reportedHorizons'],
    ['with deviations from no profile', { form: 'deviation', inputs: { profile: false } }, 'inputs.profile'],
    ['with half a seed', { seeds: 1.5 }, 'seeds'],
    [
      'with heads that do not divide the columns of a step',
      { teachers: [{ model: { name: 'staeformer', stepWidth: 7 } }] },
      'teachers.0.model.heads',
    ],
    [
      'with learned vectors that leave the window no column',
      {
        inputs: { timeOfDaySlots: 288, dayOfWeek: true },
        teachers: [
          { model: { name: 'stid' } },
          { model: { name: 'stid', hidden: 96, nodeEmbedding: 32, embedding: 'concatenated' } },
        ],
      },
      'teachers.1.model.nodeEmbedding',
    ],
    [
      'with a curriculum that never opens all horizons',
      { students: [{ model: { name: 'stid-s' }, training: { updates: 1100, updatesPerHorizon: 100 } }] },
      'students.0.training.updatesPerHorizon',
    ],
  ])('%s', (_, change, path) => expect(faults(change)).toEqual([path]));
  it('never when it is sound', () => {
    expect(faults({})).toBeUndefined();
    const teachers = [
      { model: { name: 'staeformer', stepWidth: 7, heads: 1 } },
      { model: { name: 'stid', hidden: 97, nodeEmbedding: 48, embedding: 'concatenated' } },
    ];
    const students = [{ model: { name: 'stid-s' }, training: { updates: 1101, updatesPerHorizon: 100 } }];
    expect(faults({ teachers, students })).toBeUndefined();
  });

  it.each([
    ['at the top', { studentLabelshare: 0.1 }, '', 'studentLabelshare'],
    ['of the protocol', { protocol: { horizons: [3] } }, 'protocol', 'horizons'],
    ['of the split', { protocol: { split: { test: 0.2 } } }, 'protocol.split', 'test'],
    ['of the inputs', { inputs: { weekday: true } }, 'inputs', 'weekday'],
    ['of a baseline', { baselines: [{ name: 'ridge-node', penalty: 1 }] }, 'baselines.0', 'penalty'],
    ['beside a model', { teachers: [{ model: { name: 'stid' }, trainings: {} }] }, 'teachers.0', 'trainings'],
    ['of a model', { teachers: [{ model: { name: 'stid', width: 8 } }] }, 'teachers.0.model', 'width'],
    [
      'of a training',
      { students: [{ model: { name: 'gru' }, training: { epochs: 3 } }] },
      'students.0.training',
      'epochs',
    ],
    ['of a method', { methods: [{ name: 'response', alpha: 0.5 }] }, 'methods.0', 'alpha'],
    [
      'of a term',
      { methods: [{ name: 'composed', terms: [{ name: 'response', margin: 1 }] }] },
      'methods.0.terms.0',
      'margin',
    ],
  ])('with an unknown field %s, by its name', (_, change, path, field) => {
    const issues = experimentConfigSchema.safeParse({ ...valid, ...change }).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join('.'))).toEqual([path]);
    expect(issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: [field] });
  });
});

it('has of an event baselines and a method that say something of it, where none are named', () => {
  const names = (of: readonly { readonly name: string }[]) => of.map(({ name }) => name);
  const event = { name: 'exceedance', threshold: 30 };
  const valid = { teachers: [{ model: { name: 'stid' } }], students: [{ model: { name: 'stid-s' } }] };
  const asked = experimentConfigSchema.parse({ ...valid, protocol: { event } });
  expect(names(asked.baselines)).toEqual(['prevalence', 'historical-average', 'logistic-regression']);
  expect(names(asked.methods)).toEqual(['soft-labels']);
  const own = experimentConfigSchema.parse({
    ...{ ...valid, protocol: { event } },
    ...{ baselines: [], methods: [{ name: 'response' }] },
  });
  expect([own.baselines, names(own.methods)]).toEqual([[], ['response']]);
  expect(names(experimentConfigSchema.parse(valid).methods)).toEqual(['response']);
});

it('can be read once it is stored, whatever is asked of new ones', () => {
  const stored = { ...config, form: 'deviation', inputs: { ...config.inputs, profile: false } };
  expect(experimentConfigSchema.safeParse(stored).success).toBe(false);
  expect(storedExperimentConfigSchema.parse(stored)).toEqual(stored);
});

describe('the config of a run is refused', () => {
  const planned = planRuns(config).find((run) => run.kind === 'TEACHER')?.config;
  const training = { ...trainingSchema.parse({}), updates: 11, updatesPerHorizon: 1 };
  it.each([
    [{ model: { name: 'staeformer', stepWidth: 7 } }, 'model.heads', 'divide the 23 columns'],
    [{ model: { name: 'stid', embedding: 'concatenated', nodeEmbedding: 0 } }, 'model.nodeEmbedding', 'from 1 to 127'],
    [{ training }, 'training.updatesPerHorizon', 'expected at most 0, so that all 12 horizons'],
  ])('where a network cannot be trained by it: %o', (change, path, message) => {
    const stored = { ...planned, ...change };
    const issues = runConfigSchema.safeParse(stored).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join('.'))).toEqual([path]);
    expect(issues[0]?.message).toContain(message);
    // A run of before the rule can still be read.
    expect(storedRunConfigSchema.safeParse(stored).success).toBe(true);
  });
});

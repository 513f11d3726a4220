import { expect, test } from 'vitest';
import { experimentConfigSchema } from './experiment.ts';
import { planRuns } from './plan.ts';
import { runConfigSchema } from './run.ts';

const plan = (change: object) =>
  planRuns(
    experimentConfigSchema.parse({
      baselines: [],
      teachers: [{ model: { name: 'stid' } }],
      students: [{ model: { name: 'stid-s' } }],
      seeds: 1,
      ...change,
    }),
  );
const told = (runs: ReturnType<typeof plan>) =>
  runs.map(({ key, method, teachers, control }) => ({ key, method, teachers, control }));

test('a student and its control are compressed alike, behind themselves', () => {
  const compressions = [{ name: 'int8' }, { name: 'low-rank', training: { updates: 7 } }];
  const runs = plan({ students: [{ model: { name: 'stid-s' }, compressions }] });
  const [control, response] = ['student/STID-s 32/2/control', 'student/STID-s 32/2/response 0.9'];
  const teacher = 'teacher/STID 128/3/seed 1';
  expect(told(runs).slice(1)).toEqual([
    { key: `${control}/seed 1`, method: 'none', teachers: [], control: null },
    { key: `${control}/int8/seed 1`, method: 'none', teachers: [`${control}/seed 1`], control: null },
    { key: `${control}/low rank 0.25/seed 1`, method: 'none', teachers: [`${control}/seed 1`], control: null },
    { key: `${response}/seed 1`, method: 'response', teachers: [teacher], control: `${control}/seed 1` },
    {
      key: `${response}/int8/seed 1`,
      method: 'response',
      teachers: [`${response}/seed 1`],
      control: `${control}/int8/seed 1`,
    },
    {
      key: `${response}/low rank 0.25/seed 1`,
      method: 'response',
      teachers: [`${response}/seed 1`, teacher],
      control: `${control}/low rank 0.25/seed 1`,
    },
  ]);
  expect(runs.map(({ methodLabel }) => methodLabel)).toContain('response 0.9 + int8');
  const slimmed = runs.at(-1)?.config;
  expect(slimmed).toMatchObject({ role: 'slimmed', compression: { name: 'low-rank', rank: 0.25 } });
  expect(slimmed?.role === 'slimmed' && slimmed.training).toMatchObject({ updates: 7, batchSize: 16 });
});

test('a teacher in eight bits stands alone; one with fewer units is taught by itself beside a control', () => {
  const compressions = [{ name: 'int8' }, { name: 'pruning', keep: 0.25 }];
  const runs = plan({ teachers: [{ model: { name: 'stid' }, compressions }] });
  const teacher = 'teacher/STID 128/3';
  const teachers = [`${teacher}/seed 1`];
  const control = `${teacher}/control/pruning 0.25/seed 1`;
  expect(told(runs).slice(1, 4)).toEqual([
    { key: `${teacher}/int8/seed 1`, method: 'compression', teachers, control: null },
    { key: control, method: 'none', teachers, control: null },
    { key: `${teacher}/response 0.9/pruning 0.25/seed 1`, method: 'response', teachers, control },
  ]);
  expect(runs.slice(1, 4).map(({ kind }) => kind)).toEqual(['STUDENT', 'STUDENT', 'STUDENT']);
});

test('compressions of one kind are told apart, and what cannot be compressed is refused with its place', () => {
  const twice = [{ name: 'int8' }, { name: 'int8', percentile: 100 }];
  const labels = plan({ teachers: [{ model: { name: 'stid' }, compressions: twice }] }).map((run) => run.methodLabel);
  expect(labels.slice(1, 3)).toEqual(['int8, percentile 99.9', 'int8, percentile 100']);
  expect(() =>
    plan({ teachers: [{ model: { name: 'stid' }, compressions: [{ name: 'int8' }, { name: 'int8' }] }] }),
  ).toThrow('describe the same configuration');
  const refused = (model: object, compression: object) =>
    experimentConfigSchema
      .safeParse({
        teachers: [{ model: { name: 'stid' } }],
        students: [{ model, compressions: [compression] }],
      })
      .error?.issues.map(({ message, path }) => [path.join('.'), message.slice(0, 40)]);
  expect(refused({ name: 'nlinear' }, { name: 'int8' })).toEqual([
    ['students.0.compressions.0.edges', 'NLinear is one map of the inputs: expect'],
  ]);
  expect(refused({ name: 'nlinear' }, { name: 'int8', edges: true })).toBeUndefined();
  expect(refused({ name: 'stgcn-tiny' }, { name: 'pruning' })).toEqual([
    ['students.0.compressions.0', 'expected a network whose hidden units ca'],
  ]);
  const never = { name: 'low-rank', training: { updates: 10, updatesPerHorizon: 5 } };
  expect(refused({ name: 'stid-s' }, never)?.[0]?.[0]).toBe('students.0.compressions.0.training.updatesPerHorizon');
  for (const [training, field] of [
    [{ views: 2 }, 'views'],
    [{ positiveWeight: 5 }, 'positiveWeight'],
    [{ updates: 50, warmUpUpdates: 60 }, 'warmUpUpdates'],
  ] as const) {
    const paths = refused({ name: 'stid-s' }, { name: 'pruning', training })?.map(([path]) => path);
    expect(paths).toEqual([`students.0.compressions.0.training.${field}`]);
  }
});

test('what is left of a pruning is kept in eight bits too, beside its control in eight bits', () => {
  const compressions = [{ name: 'pruning', thenInt8: true, calibrationWindows: 40 }];
  const runs = plan({ students: [{ model: { name: 'stid-s' }, compressions }] });
  const [control, response] = ['student/STID-s 32/2/control', 'student/STID-s 32/2/response 0.9'];
  expect(told(runs).slice(-1)).toEqual([
    {
      key: `${response}/pruning 0.5/int8/seed 1`,
      method: 'response',
      teachers: [`${response}/pruning 0.5/seed 1`],
      control: `${control}/pruning 0.5/int8/seed 1`,
    },
  ]);
  expect(runs.map(({ key }) => key)).toContain(`${control}/pruning 0.5/int8/seed 1`);
  const last = runs.at(-1);
  expect(last?.methodLabel).toBe('response 0.9 + pruning 0.5 + int8');
  expect(last?.config).toMatchObject({
    role: 'quantised',
    compression: { name: 'int8', calibrationWindows: 40 },
    slimming: { name: 'pruning', keep: 0.5, calibrationWindows: 40 },
  });
  for (const { config } of runs) expect(runConfigSchema.parse(config)).toEqual(config);
});

import { describe, expect, test } from 'vitest';
import { base, rate, grid, halving, planned, faultsOf, stateOf, nextRung } from '../testing/sweeps.ts';
import { experimentConfigSchema } from '../experiment.ts';
import { advanceSweep } from './advance.ts';
import { planSweep } from './plan-sweep.ts';
import { promotedConfig } from './promote.ts';
import type { SweepSpecInput } from './spec.ts';
import { rungStage, teacherKeys, teacherStage } from './stages.ts';
import { trialRuns } from './trial-runs.ts';

test('each trial of a sweep is parsed once for all of its stages', () => {
  const { base: config, spec, trials } = planned(grid);
  const reads = trials.map(() => 0);
  const counted = trials.map((values, trial) =>
    Object.defineProperty({ ...values }, rate.path, {
      get: () => ((reads[trial] = (reads[trial] ?? 0) + 1), values[rate.path]),
    }),
  );
  const sweep = { base: config, spec, trials: counted };
  const all = [...trials.keys()];
  teacherStage(sweep);
  expect(teacherKeys(sweep)).toHaveLength(trials.length);
  rungStage(sweep, { rung: 0, updates: null, entrants: { TARGET: all, CONTROL: all } });
  expect(reads).toEqual(trials.map(() => 1));
});

describe('the target of a sweep', () => {
  const config = experimentConfigSchema.parse({
    teachers: [{ model: { name: 'stid' } }],
    students: [{ model: { name: 'stid-s', nodeEmbedding: 0 }, startFrom: { runId: 'earlier' } }],
    methods: [{ name: 'response' }, { name: 'shuffled-teacher' }],
    seeds: 2,
  });
  const student = { role: 'student', index: 0 } as const;

  test('is trained by the method that was named, also where the student is begun with the weights of another run', () => {
    for (const [method, name] of [
      [0, 'response'],
      [1, 'shuffled-teacher'],
      [null, 'none'],
    ] as const) {
      const { TARGET, CONTROL, teachers } = trialRuns(config, { ...student, method });
      expect(TARGET.map((run) => [run.method, run.seed])).toEqual([
        [name, 1],
        [name, 2],
      ]);
      for (const { config: run } of TARGET) expect(run).not.toHaveProperty('startFrom');
      expect(CONTROL.map((run) => run.method)).toEqual(method === null ? [] : ['none', 'none']);
      expect(teachers).toHaveLength(method === null ? 0 : 2);
    }
  });
});

describe('a grid', () => {
  test('has every combination, its teachers once, and as many trials of the control', () => {
    const plan = planned(grid);
    expect(plan.trials).toEqual(
      [0.001, 0.003, 0.01].flatMap((learningRate) =>
        [0.5, 0.9].map((weight) => ({ [rate.path]: learningRate, 'methods.0.weight': weight })),
      ),
    );
    expect(plan.firstRung).toBe(-1);
    expect(plan.first.runs.map(({ key }) => key)).toEqual([
      'teacher/STID 128/3/seed 1',
      'teacher/graph STID 64/3/seed 1',
      'teacher/ensemble/seed 1',
    ]);
    const { stage, rung } = nextRung(stateOf(plan, -1, []));
    expect(rung).toBe(0);
    expect(stage.links.filter(({ arm }) => arm === 'TARGET')).toHaveLength(6);
    expect(stage.links.filter(({ arm }) => arm === 'CONTROL')).toHaveLength(6);
    // A control knows no weight of a method: two trials of one learning rate share it.
    expect(stage.runs.filter(({ method }) => method === 'none')).toHaveLength(3);
    expect(plan.runs).toHaveLength(3 + 6 + 3);
    const keys = new Set(stage.runs.map(({ key }) => key));
    for (const run of stage.runs) {
      expect(run.config).toMatchObject({ role: 'student', testPart: 'withheld', seed: 1 });
      if (run.control !== null) expect(keys).toContain(run.control);
      expect(run.teachers).toEqual(run.control === null ? [] : ['teacher/ensemble/seed 1']);
    }
    expect(plan.first.runs.every(({ config }) => config.testPart === 'withheld')).toBe(true);
  });

  test('has no compressions and, of a teacher, no generations, which the winner gets', () => {
    const asked = experimentConfigSchema.parse({
      ...base,
      teachers: base.teachers.map((teacher) => ({
        ...teacher,
        compressions: [{ name: 'int8', edges: true }],
        generations: 1,
      })),
      students: base.students.map((student) => ({ ...student, compressions: [{ name: 'int8', edges: true }] })),
    });
    const ofTeacher = {
      target: { role: 'teacher' as const, index: 0 },
      space: [{ path: 'teachers.0.model.dropout', values: [0, 0.3] }],
      strategy: { name: 'grid' as const },
    };
    expect(planned(ofTeacher, asked).runs).toHaveLength(2);
    // Two more teachers, the generations that follow the first ones.
    expect(planned(grid, asked).runs).toHaveLength(planned(grid).runs.length + 2);
    const promoted = promotedConfig(planned(grid, asked), { trial: 0, controlTrial: null, seeds: 3 });
    expect(promoted.students[0]?.compressions).toHaveLength(1);
  });

  test('does not sweep a student by a method that has nothing to say to it', () => {
    const hinted = experimentConfigSchema.parse({ ...base, methods: [{ name: 'hint' }] });
    const prepared = planSweep(hinted, { ...halving, target: { role: 'student', index: 0 } });
    expect(prepared.ok ? [] : prepared.faults[0]?.message).toContain('has nothing to say');
  });

  test('has no further controls, which the winner gets', () => {
    const asked = { ...base, controls: { ...base.controls, shuffledTeacher: true, noGraph: true } };
    expect(planned(grid, asked).runs).toHaveLength(planned(grid).runs.length);
    const promoted = promotedConfig(planned(grid, asked), { trial: 0, controlTrial: null, seeds: 3 });
    expect(promoted.controls.shuffledTeacher).toBe(true);
  });

  test('takes points of ranges, all of a short whole one', () => {
    const space = [
      { path: 'students.1.model.blocks', range: { low: 1, high: 3, integer: true } },
      { path: 'students.1.training.learningRate', range: { low: 0.001, high: 0.1, scale: 'log' as const, points: 3 } },
    ];
    const { trials } = planned({ ...grid, space });
    expect(trials).toHaveLength(9);
    expect(trials.slice(0, 3).map((trial) => trial['students.1.training.learningRate'])).toEqual([0.001, 0.01, 0.1]);
  });

  test('of a teacher trains it alone, and lets nobody learn from it', () => {
    const plan = planned({
      target: { role: 'teacher', index: 1 },
      space: [{ path: 'teachers.1.model.dropout', values: [0, 0.3] }],
      strategy: { name: 'grid' },
      seeds: 2,
    });
    expect(plan.firstRung).toBe(0);
    expect(plan.first.runs.map(({ key }) => key)).toEqual([
      'trial 1/rung 1/teacher/graph STID 64/3/seed 1',
      'trial 1/rung 1/teacher/graph STID 64/3/seed 2',
      'trial 2/rung 1/teacher/graph STID 64/3/seed 1',
      'trial 2/rung 1/teacher/graph STID 64/3/seed 2',
    ]);
    expect(plan.first.runs[0]?.config).toMatchObject({ teaches: false, testPart: 'withheld' });
  });

  test('over a field of the teachers has teachers of every value', () => {
    const plan = planned({ ...grid, space: [{ path: 'teachers.0.model.hidden', values: [32, 64] }] });
    expect(plan.first.runs.map(({ key }) => key)).toEqual([
      'teacher/STID 32/3/seed 1',
      'teacher/graph STID 64/3/seed 1',
      'teacher/ensemble/seed 1',
      'teacher/STID 64/3/seed 1',
      'trial 2/teacher/ensemble/seed 1',
    ]);
    const { stage } = nextRung(stateOf(plan, -1, []));
    expect(stage.runs.map(({ teachers }) => teachers)).toEqual([
      [],
      ['teacher/ensemble/seed 1'],
      ['trial 2/teacher/ensemble/seed 1'],
    ]);
    const lost = { ...stateOf(plan, -1, []), succeeded: new Set(['teacher/ensemble/seed 1']) };
    expect(advanceSweep(lost)).toMatchObject({ type: 'failed', reason: expect.stringContaining('teachers') as string });
  });
});

describe('random draws', () => {
  const random = (seed: number): SweepSpecInput => ({
    ...halving,
    strategy: { name: 'random', trials: 20, seed },
  });

  test('are the same for the same seed, lie in their range, and are spread by their scale', () => {
    const drawnWith = (seed: number) => planned(random(seed)).trials;
    expect(drawnWith(3)).toEqual(drawnWith(3));
    expect(drawnWith(3)).not.toEqual(drawnWith(4));
    const rates = drawnWith(3).map((trial) => Number(trial['students.1.training.learningRate']));
    expect(rates.every((value) => value >= 1e-4 && value <= 1e-1)).toBe(true);
    expect(rates.filter((value) => value < 3.2e-3).length).toBeGreaterThan(4);
    expect(rates.filter((value) => value > 3.2e-3).length).toBeGreaterThan(4);
  });

  test('never repeat a combination, and say so where there are no more', () => {
    const strategy = { name: 'random' as const, trials: 6 };
    expect(new Set(planned({ ...grid, strategy }).trials.map((trial) => JSON.stringify(trial))).size).toBe(6);
    expect(faultsOf({ ...grid, strategy: { ...strategy, trials: 7 } })).toEqual([
      ['space', 'expected a space of at least 7 combinations, got 6: ask for fewer trials, or a grid of all'],
    ]);
  });
});

describe('faults', () => {
  test('name the path and the value', () => {
    const over = (path: string, values: unknown[]) => faultsOf({ ...grid, space: [{ path, values }] });
    expect(over('students.1.model.hidden', [32, 100_000])).toEqual([
      ['space.0', expect.stringMatching(/^at students\.1\.model\.hidden = 100000: students\.1\.model\.hidden: /)],
    ]);
    const two = [rate, { path: 'methods.0.weight', values: [0.5, 7] }];
    // One fault, however many trials have the value.
    expect(faultsOf({ ...grid, space: two })).toEqual([
      ['space.1', expect.stringMatching(/^at methods\.0\.weight = 7: /)],
    ]);
    expect(over('students.1.model.width', [1])).toEqual([
      ['space.0', expect.stringContaining('students.1.model.width = 1') as string],
    ]);
    expect(over('students.4.model.hidden', [1])).toEqual([['space.0.path', 'students has no "4"; there are 0, 1']]);
    expect(over('students.1.training.rate.low', [1])).toEqual([
      ['space.0.path', expect.stringMatching(/^students\.1\.training has no "rate"; there are updates, [^]*batchSize/)],
    ]);
    expect(over('protocol.inputSteps', [6, 12])[0]?.[1]).toContain('cannot be compared');
    expect(over('firstSeed', [1, 2])[0]?.[1]).toContain('chosen by its result');
    expect(over('students.0.training.learningRate', [0.1, 0.2])).toEqual([
      [
        'space.0.path',
        'students.0.training.learningRate changes nothing of the student that is swept, nor of its teachers',
      ],
    ]);
  });

  test('say what a strategy, a target or a budget lacks', () => {
    expect(faultsOf({ ...grid, target: { role: 'student', index: 7 } })).toEqual([
      ['target', 'expected the place of a student below 2, counted from 0, got 7'],
    ]);
    expect(faultsOf({ ...grid, budget: { runs: 10 } })).toEqual([
      [
        'budget.runs',
        expect.stringContaining('at most 10 runs, teachers and controls counted, got one of 12') as string,
      ],
    ]);
    expect(faultsOf({ ...halving, strategy: { name: 'grid' } })[0]?.[1]).toContain('how many points');
    // More labels are better on validation, whoever learns from them.
    for (const [path, values] of [
      ['studentLabelShare', [0.2, 1]],
      ['teacherLabels', ['archive', 'same']],
    ] as const) {
      expect(faultsOf({ ...grid, space: [{ path, values: [...values] }] })[0]?.[1]).toContain(
        `${path} cannot be swept`,
      );
    }
    expect(faultsOf({ ...grid, space: [{ path: 'form' }] })[0]?.[1]).toContain('either values or a range');
    expect(
      faultsOf({ ...halving, space: [{ path: 'students.1.training.updates', values: [100, 200] }] })[0]?.[1],
    ).toContain('sets the updates of each rung itself');
    // A curriculum that the config's updates carry may be too slow for the first rung.
    expect(
      faultsOf({
        ...halving,
        space: [{ path: 'students.1.training.updatesPerHorizon', values: [1, 50] }],
        strategy: { name: 'halving', trials: 2, eta: 2, minUpdates: 100 },
      }),
    ).toEqual([['space.0', expect.stringContaining('with 450 updates') as string]]);
  });
});

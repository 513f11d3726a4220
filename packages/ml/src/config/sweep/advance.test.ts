import { describe, expect, test } from 'vitest';
import { experimentConfigSchema } from '../experiment.ts';
import { base, rate, grid, halving, planned, ended, stateOf, nextRung } from '../testing/sweeps.ts';
import { advanceSweep } from './advance.ts';
import { promotedConfig, PromotionError } from './promote.ts';
import { winnersOf } from './results.ts';
import { rungsOf } from './rungs.ts';
import type { SweepSpecInput } from './spec.ts';

describe('successive halving', () => {
  test('has rungs that end with the updates of the config', () => {
    const strategy = { name: 'halving' as const, trials: 27, seed: 1, eta: 3, minUpdates: 100 };
    expect(rungsOf(strategy, 27, 2700)).toEqual([
      { trials: 27, updates: 100 },
      { trials: 9, updates: 300 },
      { trials: 3, updates: 900 },
      { trials: 1, updates: 2700 },
    ]);
    expect(rungsOf({ ...strategy, minUpdates: 1 }, 10, 1000).map(({ updates }) => updates)).toEqual([111, 333, 1000]);
    expect(rungsOf({ ...strategy, minUpdates: 5000 }, 10, 1000)).toEqual([{ trials: 10, updates: 1000 }]);
  });

  test('lets the best of each arm go on, trained anew, and chooses in the last rung', () => {
    const plan = planned(halving);
    const first = nextRung(stateOf(plan, -1, []));
    expect(first.stage.runs).toHaveLength(18);
    expect(first.stage.runs[0]?.config).toMatchObject({ training: { updates: 100 } });
    // Early trials suit the student, late ones its control; trial 2 diverges.
    const one = ended(first.stage, ({ trial, arm }) => (trial === 2 ? null : arm === 'TARGET' ? trial : 10 - trial));
    const second = nextRung(stateOf(plan, 0, one));
    const entered = (arm: string) => second.stage.links.filter((link) => link.arm === arm).map(({ trial }) => trial);
    expect(entered('TARGET')).toEqual([0, 1, 3]);
    expect(entered('CONTROL')).toEqual([6, 7, 8]);
    expect(second.stage.runs.map(({ config }) => ('training' in config ? config.training.updates : 0))).toEqual(
      Array(6).fill(300),
    );
    expect(second.stage.runs.every(({ control }) => control === null)).toBe(true);
    const two = [...one, ...ended(second.stage, ({ trial }) => 5 - trial / 10)];
    const third = nextRung(stateOf(plan, 1, two));
    expect(third.stage.links.map(({ trial, arm }) => [trial, arm])).toEqual([
      [3, 'TARGET'],
      [8, 'CONTROL'],
    ]);
    const three = [...two, ...ended(third.stage, () => 4)];
    expect(advanceSweep(stateOf(plan, 2, three))).toEqual({ type: 'won', winners: { TARGET: 3, CONTROL: 8 } });
    expect(advanceSweep(stateOf(plan, 2, three.toReversed()))).toEqual(advanceSweep(stateOf(plan, 2, three)));
  });

  test('chooses in the last whole rung where the budget cut the next one short', () => {
    const plan = planned(halving);
    const first = nextRung(stateOf(plan, -1, []));
    const one = ended(first.stage, ({ trial }) => trial);
    const second = nextRung(stateOf(plan, 0, one));
    const cut = ended(second.stage, ({ trial }) => 5 - trial).map((run, place) =>
      place === 0 ? { ...run, status: 'CANCELLED' as const, validationMae: null } : run,
    );
    expect(advanceSweep(stateOf(plan, 1, [...one, ...cut], true))).toEqual({
      type: 'won',
      winners: { TARGET: 0, CONTROL: 0 },
    });
  });
});

describe('a sweep that its budget cut short', () => {
  test('lets student and control choose from the same trials', () => {
    const plan = planned(grid);
    const { stage } = nextRung(stateOf(plan, -1, []));
    const cut = ended(stage, ({ trial }) => 5 - trial).map((run) =>
      run.trial > 2 && run.arm === 'TARGET' ? { ...run, status: 'CANCELLED' as const, validationMae: null } : run,
    );
    expect(advanceSweep(stateOf(plan, 0, cut, true))).toEqual({ type: 'won', winners: { TARGET: 2, CONTROL: 2 } });
    const none = cut.map((run) => ({ ...run, status: 'CANCELLED' as const, validationMae: null }));
    expect(advanceSweep(stateOf(plan, 0, none, true))).toEqual({
      type: 'failed',
      reason: 'the budget was spent before a trial was done',
    });
  });
});

describe('trials whose teachers failed', () => {
  test('are begun neither by the student nor by its control', () => {
    const teachers = { path: 'teachers.0.training.learningRate', values: [0.001, 0.003, 0.01] };
    const plan = planned({ ...grid, space: [teachers] });
    const [first] = plan.first.runs;
    const state = { ...stateOf(plan, -1, []), succeeded: new Set(plan.first.runs.map(({ key }) => key)) };
    state.succeeded.delete(first?.key ?? '');
    const { stage } = nextRung(state);
    const begun = (arm: string) => stage.links.filter((link) => link.arm === arm).map(({ trial }) => trial);
    expect(begun('TARGET').length).toBeLessThan(3);
    expect(begun('CONTROL')).toEqual(begun('TARGET'));
  });

  test('do not count for the control, where it was trained all the same', () => {
    const result = { rung: 0, state: 'done' as const };
    const control = [5, 4, 3].map((objective, trial) => ({ ...result, trial, arm: 'CONTROL' as const, objective }));
    const target = { ...result, trial: 0, arm: 'TARGET' as const, objective: 4 };
    expect(winnersOf([target, ...control])).toEqual({ TARGET: 0, CONTROL: 0 });
    const diverged = { ...target, trial: 2, state: 'failed' as const, objective: null };
    expect(winnersOf([target, diverged, ...control])).toEqual({ TARGET: 0, CONTROL: 2 });
  });
});

describe('the winner', () => {
  test('becomes an experiment with all seeds, beside the student that its control chose', () => {
    const plan = planned({ ...grid, space: [rate] });
    const config = promotedConfig(plan, { trial: 1, controlTrial: 2, seeds: 5 });
    expect(config.seeds).toBe(5);
    // None of those that chose it.
    expect(config.firstSeed).toBe(base.firstSeed + plan.spec.seeds);
    expect(config.methods).toEqual([base.methods[0]]);
    expect(config.teachers).toEqual(base.teachers);
    expect(config.students.map(({ training }) => training.learningRate)).toEqual([0.003, 0.01]);
    expect(promotedConfig(plan, { trial: 1, controlTrial: 1, seeds: 5 }).students).toHaveLength(1);
  });

  test('stands beside its control whatever the control learnt nothing from was', () => {
    // Trial 0 is a rate of 0.001 by weight 0.5, trial 5 one of 0.01 by weight 0.9.
    const { students, methods } = promotedConfig(planned(grid), { trial: 0, controlTrial: 5, seeds: 2 });
    expect(students.map(({ training }) => training.learningRate)).toEqual([0.001, 0.01]);
    expect(methods).toMatchObject([{ name: 'response', weight: 0.5 }]);
    expect(promotedConfig(planned(grid), { trial: 0, controlTrial: 1, seeds: 2 }).students).toHaveLength(1);
  });

  test('stands alone where the control chose other inputs, which an experiment has once', () => {
    const inputs = { path: 'inputs.weekendFlag', values: [true, false] };
    const plan = planned({ ...grid, space: [rate, inputs] });
    expect(promotedConfig(plan, { trial: 0, controlTrial: 3, seeds: 2 }).students).toHaveLength(1);
  });

  test('leaves the control without a graph behind, where no network is left that reads it', () => {
    const config = experimentConfigSchema.parse({
      teachers: [{ model: { name: 'stid' } }],
      students: [{ model: { name: 'nlinear' } }, { model: { name: 'graph-stid-s' } }],
      controls: { noGraph: true },
    });
    const winner = (index: number) => {
      const learningRate = { path: `students.${index}.training.learningRate`, values: [0.001, 0.01] };
      const spec: SweepSpecInput = { ...grid, target: { role: 'student', index }, space: [learningRate] };
      return promotedConfig(planned(spec, config), { trial: 0, controlTrial: null, seeds: 2 });
    };
    expect(winner(0).controls.noGraph).toBe(false);
    expect(winner(1).controls.noGraph).toBe(true);
  });

  test('that learnt from labels alone stands beside a method that can teach it', () => {
    const learningRate = { path: 'students.0.training.learningRate', values: [0.001, 0.01] };
    const spec: SweepSpecInput = {
      ...grid,
      target: { role: 'student', index: 0, method: null },
      space: [learningRate],
    };
    const methodsOf = (methods: object[]) => {
      const config = experimentConfigSchema.parse({ ...base, methods });
      const { methods: left } = promotedConfig(planned(spec, config), { trial: 0, controlTrial: null, seeds: 2 });
      return left.map(({ name }) => name);
    };
    expect(methodsOf([{ name: 'hint' }, { name: 'temporal-relation' }])).toEqual(['temporal-relation']);
    expect(methodsOf([{ name: 'hint' }])).toEqual(['response']);
  });

  test('is refused with the place of what does not go together in the experiment', () => {
    const plan = planned({ ...grid, space: [rate] });
    const promote = () => promotedConfig(plan, { trial: 0, controlTrial: null, seeds: 51 });
    expect(promote).toThrow(PromotionError);
    expect(promote).toThrow('seeds: ');
  });
});

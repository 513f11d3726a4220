/** Sweeps of one experiment, and how they come to be, for tests. */
import { experimentConfigSchema } from '../experiment.ts';
import { advanceSweep, type SweepState } from '../sweep/advance.ts';
import { planSweep, type SweepPlan } from '../sweep/plan-sweep.ts';
import type { TrialRun } from '../sweep/results.ts';
import type { SweepSpecInput } from '../sweep/spec.ts';
import type { SweepStage } from '../sweep/stages.ts';

export const base = experimentConfigSchema.parse({
  teachers: [{ model: { name: 'stid' } }, { model: { name: 'graph-stid' } }],
  students: [
    { model: { name: 'nlinear' }, training: { updates: 900 } },
    { model: { name: 'stid-s' }, training: { updates: 900 } },
  ],
  methods: [{ name: 'response' }, { name: 'temporal-relation' }],
  seeds: 5,
});
export const rate = { path: 'students.1.training.learningRate', values: [0.001, 0.003, 0.01] };
export const grid: SweepSpecInput = {
  target: { role: 'student', index: 1 },
  space: [rate, { path: 'methods.0.weight', values: [0.5, 0.9] }],
  strategy: { name: 'grid' },
};
export const halving: SweepSpecInput = {
  target: { role: 'student', index: 1 },
  space: [{ path: 'students.1.training.learningRate', range: { low: 1e-4, high: 1e-1, scale: 'log' } }],
  strategy: { name: 'halving', trials: 9, minUpdates: 100 },
};

export function planned(spec: SweepSpecInput, config = base): SweepPlan {
  const prepared = planSweep(config, spec);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.faults));
  return prepared.plan;
}

export const faultsOf = (spec: object): [string, string][] => {
  const prepared = planSweep(base, spec);
  return prepared.ok ? [] : prepared.faults.map(({ path, message }) => [path.join('.'), message]);
};

/** The runs of a stage, ended, with errors as `maeOf` says; null is a run that failed. */
export function ended(stage: SweepStage, maeOf: (link: SweepStage['links'][number]) => number | null): TrialRun[] {
  return stage.links.map((link) => {
    const validationMae = maeOf(link);
    return { ...link, status: validationMae === null ? 'FAILED' : 'SUCCEEDED', validationMae };
  });
}

export function stateOf(plan: SweepPlan, rung: number, runs: readonly TrialRun[], isSpent = false): SweepState {
  return { ...plan, rung, runs, isSpent, succeeded: new Set(plan.first.runs.map(({ key }) => key)) };
}

export function nextRung(state: SweepState): { rung: number; stage: SweepStage } {
  const step = advanceSweep(state);
  if (step.type !== 'rung') throw new Error(`the sweep ended: ${JSON.stringify(step)}`);
  return step;
}

/** Checks a sweep whole before anything of it is queued, and counts what it costs. */
import type { ExperimentConfig } from '../experiment.ts';
import type { PlannedRun } from '../plan.ts';
import { fieldAt, FieldPathError, withField } from './field-path.ts';
import { rungsOf, type Rung } from './rungs.ts';
import { drawTrials, SweepSpaceError, type TrialValues } from './sample.ts';
import { sweepSpecSchema, type SweepDimension, type SweepSpec } from './spec.ts';
import { rungStage, teacherStage, trialPlan, type PlannedSweep, type SweepStage } from './stages.ts';
import { baseUpdates, trialConfig, updatesPath, type IssueWords, type SweepFault } from './trial-config.ts';
import { SweepTargetError, trialRuns } from './trial-runs.ts';

export interface SweepPlan extends PlannedSweep {
  readonly rungs: readonly Rung[];
  /** What is queued at once: the teachers, or the first rung where there are none. */
  readonly first: SweepStage;
  /** The rung of `first`; -1 for the teachers. */
  readonly firstRung: number;
  /** Runs of the whole sweep, at most: which trials go on to a later rung is not known, but any of them cost the same. */
  readonly runs: readonly PlannedRun[];
}

export type SweepPreparation =
  { readonly ok: true; readonly plan: SweepPlan } | { readonly ok: false; readonly faults: readonly SweepFault[] };

/** Faults of one kind repeat from trial to trial; the first ones say what is wrong. */
const MOST_FAULTS = 10;

/**
 * Reads a sweep of an experiment: draws its trials and parses the experiment of each, at the updates of every rung.
 *
 * @param base a parsed experiment config
 * @param input a sweep's spec, as people write it
 * @param words for what zod finds wrong
 */
export function planSweep(base: ExperimentConfig, input: unknown, words?: IssueWords): SweepPreparation {
  const parsed = sweepSpecSchema.safeParse(input, words === undefined ? {} : { error: words });
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ message, path }) => ({
      message,
      path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    }));
    return { ok: false, faults };
  }
  const spec = parsed.data;
  const misplaced = [...targetFaults(base, spec), ...spaceFaults(base, spec)];
  if (misplaced.length > 0) return { ok: false, faults: misplaced };
  const trials = drawnOrFault(spec);
  if ('message' in trials) return { ok: false, faults: [trials] };
  const rungs = rungsOf(spec.strategy, trials.length, baseUpdates(base, spec.target) ?? 1);
  const sweep = { base, spec, trials };
  const faults = trialFaults(sweep, rungs, words);
  if (faults.length > 0) return { ok: false, faults };
  const idle = spec.space.flatMap((dimension, place) => idleFault(base, spec, dimension, place));
  if (idle.length > 0) return { ok: false, faults: idle };
  const plan = costed(sweep, rungs);
  const allowed = spec.budget.runs;
  if (allowed === undefined || plan.runs.length <= allowed) return { ok: true, plan };
  const message = `expected a sweep of at most ${allowed} runs, teachers and controls counted, got one of ${plan.runs.length}: try fewer values, trials or seeds, or raise the budget`;
  return { ok: false, faults: [{ message, path: ['budget', 'runs'] }] };
}

function targetFaults(base: ExperimentConfig, { target }: SweepSpec): SweepFault[] {
  try {
    trialRuns(base, target);
    return [];
  } catch (error) {
    if (error instanceof SweepTargetError) return [{ message: error.message, path: ['target'] }];
    throw error;
  }
}

/** Fields whose values cannot be chosen by validation, and why not. */
const notForSweeps: Readonly<Record<string, string>> = {
  protocol: 'errors under different protocols cannot be compared',
  seeds: 'the seeds of each trial are said by the sweep itself',
  firstSeed: 'a seed that is chosen by its result says nothing of other seeds',
  studentLabelShare: 'validation would pick more labels, which says nothing of how to learn from few',
  teacherLabels: 'validation would pick the teacher with more labels, which says nothing of how to teach',
};

function spaceFaults(base: ExperimentConfig, { space, strategy, target }: SweepSpec): SweepFault[] {
  const rungUpdates = strategy.name === 'halving' ? updatesPath(target) : undefined;
  return space.flatMap(({ path }, place): SweepFault[] => {
    const at = ['space', place, 'path'];
    const reason = notForSweeps[path.split('.')[0] ?? ''];
    if (reason !== undefined) return [{ message: `${path} cannot be swept: ${reason}`, path: at }];
    if (rungUpdates === path || rungUpdates?.startsWith(`${path}.`)) {
      return [{ message: `${path} cannot be swept by halving, which sets the updates of each rung itself`, path: at }];
    }
    try {
      withField(base, path, fieldAt(base, path) ?? null);
      return [];
    } catch (error) {
      if (error instanceof FieldPathError) return [{ message: error.message, path: at }];
      throw error;
    }
  });
}

function drawnOrFault(spec: SweepSpec): TrialValues[] | SweepFault {
  try {
    return drawTrials(spec);
  } catch (error) {
    if (error instanceof SweepSpaceError) return { message: error.message, path: ['space'] };
    throw error;
  }
}

/** The first faults of the trials, each once. */
function trialFaults(sweep: PlannedSweep, rungs: readonly Rung[], words?: IssueWords): SweepFault[] {
  const found = new Map<string, SweepFault>();
  for (const trial of sweep.trials.keys()) {
    for (const { updates } of rungs) {
      const plan = trialPlan(sweep, trial, updates, words);
      if (plan.ok) continue;
      for (const fault of plan.faults) found.set(JSON.stringify(fault), fault);
      if (found.size >= MOST_FAULTS) return [...found.values()].slice(0, MOST_FAULTS);
    }
  }
  return [...found.values()];
}

/** A field that changes nothing of what is trained would only look as if it had been tuned. */
function idleFault(base: ExperimentConfig, spec: SweepSpec, { path, values, range }: SweepDimension, place: number) {
  const probes = values ?? [range?.low ?? null, range?.high ?? null];
  if (probes.length < 2) return [];
  const trained = probes.map((value) => {
    const parsed = trialConfig(base, { ...spec, seeds: 1 }, { [path]: value }, null);
    return parsed.ok ? JSON.stringify(trialRuns(parsed.config, spec.target)) : undefined;
  });
  // A value may need another one beside it; then this probe says nothing.
  if (trained.includes(undefined) || new Set(trained).size > 1) return [];
  const message = `${path} changes nothing of the ${spec.target.role} that is swept, nor of its teachers`;
  return [{ message, path: ['space', place, 'path'] }];
}

function costed(sweep: PlannedSweep, rungs: readonly Rung[]): SweepPlan {
  const places = [...sweep.trials.keys()];
  const teachers = teacherStage(sweep);
  const stages = rungs.map(({ trials, updates }, rung) => {
    const entrants = places.slice(0, trials);
    return rungStage(sweep, { rung, updates, entrants: { TARGET: entrants, CONTROL: entrants } });
  });
  const [firstRung = { runs: [], links: [] }] = stages;
  const hasTeachers = teachers.runs.length > 0;
  return {
    ...sweep,
    rungs,
    first: hasTeachers ? teachers : firstRung,
    firstRung: hasTeachers ? -1 : 0,
    runs: [teachers, ...stages].flatMap(({ runs }) => runs),
  };
}

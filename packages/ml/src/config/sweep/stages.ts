/** A sweep goes in stages: teachers first, then one rung after another. Names that runs have in all of them. */
import type { ExperimentConfig } from '../experiment.ts';
import type { PlannedRun } from '../plan.ts';
import type { TrialValues } from './sample.ts';
import type { SweepSpec } from './spec.ts';
import { trialConfig, type IssueWords, type SweepFault } from './trial-config.ts';
import { arms, trialRuns, type Arm, type TrialRuns } from './trial-runs.ts';

/** A run that counts for a trial. Trials whose runs would be equal in everything share one. */
export interface TrialLink {
  /** Place of the trial in the sweep, from 0. */
  readonly trial: number;
  readonly rung: number;
  readonly arm: Arm;
  /** Key of the run. */
  readonly key: string;
}

export interface SweepStage {
  /** New runs, each after those that it names; teachers of an earlier stage are named by their keys. */
  readonly runs: readonly PlannedRun[];
  readonly links: readonly TrialLink[];
}

export interface PlannedSweep {
  readonly base: ExperimentConfig;
  readonly spec: SweepSpec;
  readonly trials: readonly TrialValues[];
}

/** Who is trained in a rung: the places of trials, by arm. */
export type Entrants = Readonly<Record<Arm, readonly number[]>>;

interface NamedTeachers {
  readonly runs: readonly PlannedRun[];
  /** The key of a teacher among all of the sweep's, by the trial and the key that its own plan gave it. */
  keyOf(trial: number, key: string): string;
}

/**
 * Every teacher of the sweep once, however many trials learn from it. They are a stage of their own, so that a budget that
 * runs out has not gone to the controls, which wait for no teacher.
 *
 * @throws Error when a trial's config does not parse: `planSweep` refuses such sweeps
 */
export function teacherStage(sweep: PlannedSweep): SweepStage {
  return { runs: namedTeachers(sweep).runs, links: [] };
}

/** The keys of the teachers that each trial's target waits for, trial by trial. */
export function teacherKeys(sweep: PlannedSweep): string[][] {
  const named = namedTeachers(sweep);
  return [...sweep.trials.keys()].map((trial) =>
    runsOf(sweep, trial, null).teachers.map(({ key }) => named.keyOf(trial, key)),
  );
}

/**
 * The runs of one rung, trial after trial.
 *
 * @param rung from 0
 * @param updates of the rung; null leaves those of the trials' configs
 */
export function rungStage(
  sweep: PlannedSweep,
  { rung, updates, entrants }: { readonly rung: number; readonly updates: number | null; readonly entrants: Entrants },
): SweepStage {
  const named = namedTeachers(sweep);
  const runs = new Map<string, PlannedRun>();
  const links: TrialLink[] = [];
  for (const trial of [...sweep.trials.keys()].filter((place) => arms.some((arm) => entrants[arm].includes(place)))) {
    const planned = runsOf(sweep, trial, updates);
    const keys = new Map<string, string>();
    // A control is written before the student that names it.
    for (const arm of arms.toReversed()) {
      if (!entrants[arm].includes(trial)) continue;
      for (const run of planned[arm]) {
        const teachers = run.teachers.map((key) => named.keyOf(trial, key));
        const identity = JSON.stringify([run.config, teachers]);
        const known = runs.get(identity);
        const prefix = `trial ${trial + 1}/rung ${rung + 1}`;
        const entered = known ?? {
          ...run,
          key: `${prefix}/${run.key}`,
          configurationKey: `${prefix}/${run.configurationKey}`,
          teachers,
          control: run.control === null ? null : (keys.get(run.control) ?? null),
        };
        runs.set(identity, entered);
        keys.set(run.key, entered.key);
        links.push({ trial, rung, arm, key: entered.key });
      }
    }
  }
  return { runs: [...runs.values()], links };
}

const teachersOf = new WeakMap<PlannedSweep, NamedTeachers>();

/** The teachers of a sweep, which every rung of it asks for: told apart once. */
function namedTeachers(sweep: PlannedSweep): NamedTeachers {
  const known = teachersOf.get(sweep) ?? tellTeachersApart(sweep);
  teachersOf.set(sweep, known);
  return known;
}

function tellTeachersApart(sweep: PlannedSweep): NamedTeachers {
  const byIdentity = new Map<string, PlannedRun>();
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const trial of sweep.trials.keys()) {
    for (const run of runsOf(sweep, trial, null).teachers) {
      const teachers = run.teachers.map((key) => names.get(`${trial} ${key}`) ?? key);
      const identity = JSON.stringify([run.config, teachers]);
      const prefix = taken.has(run.key) ? `trial ${trial + 1}/` : '';
      const named = byIdentity.get(identity) ?? {
        ...run,
        key: prefix + run.key,
        configurationKey: prefix + run.configurationKey,
        teachers,
      };
      byIdentity.set(identity, named);
      taken.add(run.key);
      names.set(`${trial} ${run.key}`, named.key);
    }
  }
  return {
    runs: [...byIdentity.values()],
    keyOf: (trial, key) => names.get(`${trial} ${key}`) ?? key,
  };
}

export type TrialPlan =
  { readonly ok: true; readonly runs: TrialRuns } | { readonly ok: false; readonly faults: readonly SweepFault[] };

const plansOf = new WeakMap<PlannedSweep, Map<string, TrialPlan>>();

/**
 * The runs of one trial of a sweep, or what is wrong with it. A sweep is asked for the same trial many times, rung by rung:
 * each is parsed and planned once.
 *
 * @param updates null leaves those of the trial's config
 * @param words for what zod finds wrong, where the sweep was not asked for this trial before
 */
export function trialPlan(sweep: PlannedSweep, trial: number, updates: number | null, words?: IssueWords): TrialPlan {
  const plans = plansOf.get(sweep) ?? new Map<string, TrialPlan>();
  plansOf.set(sweep, plans);
  const key = `${trial} ${updates ?? 'own'}`;
  const known = plans.get(key);
  if (known !== undefined) return known;
  const { base, spec, trials } = sweep;
  const parsed = trialConfig(base, spec, trials[trial] ?? {}, updates, words);
  const plan = parsed.ok ? plannedOrFault(parsed.config, spec.target) : parsed;
  plans.set(key, plan);
  return plan;
}

/** What no schema sees of a trial: a network that its values took away. */
function plannedOrFault(config: ExperimentConfig, target: SweepSpec['target']): TrialPlan {
  try {
    return { ok: true, runs: trialRuns(config, target) };
  } catch (error) {
    if (error instanceof Error) return { ok: false, faults: [{ message: error.message, path: ['space'] }] };
    throw error;
  }
}

function runsOf(sweep: PlannedSweep, trial: number, updates: number | null): TrialRuns {
  const plan = trialPlan(sweep, trial, updates);
  if (!plan.ok) throw new Error(plan.faults.map(({ message }) => message).join('; '));
  return plan.runs;
}

/** From the runs that succeeded under a protocol to the configurations that are ranked. */
import type { leaderboards } from '@stillgraph/db';
import type { BlockErrors, ConfigurationRuns } from '@stillgraph/ml';
import { isTrained, storedRunConfigSchema, type Method } from '@stillgraph/ml/config';
import { meanOf } from './means.ts';

export type RunRow = Awaited<ReturnType<typeof leaderboards.rankableRuns>>[number];

/** The runs of one configuration of one experiment, by seed. */
export interface Configuration {
  readonly key: string;
  readonly first: RunRow;
  readonly runs: readonly RunRow[];
  readonly controlKey: string | null;
  /** False for a closed form, which gives the same numbers whatever the seed. */
  readonly seeded: boolean;
}

/** @param rows in the order of creation; of a closed form that several experiments fitted, the newest stands for all */
export function configurationsOf(rows: readonly RunRow[]): Configuration[] {
  const closedForms = new Map(rows.map((run) => [run.id, closedFormOf(run)]));
  const newest = new Map<string, string>();
  for (const [id, form] of closedForms) if (form !== null) newest.set(form, id);
  const groups = new Map<string, RunRow[]>();
  for (const run of rows) {
    const form = closedForms.get(run.id) ?? null;
    if (form !== null && newest.get(form) !== run.id) continue;
    const group = groups.get(keyOf(run));
    if (group === undefined) groups.set(keyOf(run), [run]);
    else group.push(run);
  }
  const keyById = new Map([...groups].flatMap(([key, group]) => group.map((run) => [run.id, key] as const)));
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    // A control that failed in every seed is not on the board; its student then stands unjudged.
    const controls = group.map((run) => (run.controlRunId === null ? undefined : keyById.get(run.controlRunId)));
    return [
      {
        key,
        first,
        runs: group.toSorted((a, b) => a.seed - b.seed),
        controlKey: controls.find((control) => control !== undefined) ?? null,
        seeded: closedForms.get(first.id) === null,
      },
    ];
  });
}

/** Configurations of two experiments are two entries, whatever they are called. */
function keyOf(run: RunRow): string {
  return `${run.experimentId} ${run.configurationKey}`;
}

/** What gives the same numbers in every experiment and with every seed; null for what is trained. */
function closedFormOf(run: RunRow): string | null {
  const config = storedRunConfigSchema.parse(run.config);
  if (config.role === 'ensemble' || isTrained(config)) return null;
  const { model, inputs, form } = config;
  return JSON.stringify({ model, inputs, form });
}

/** Name of a run's method; `none` for what has no teacher. */
export function methodNameOf(run: RunRow): Method['name'] {
  const config = storedRunConfigSchema.parse(run.config);
  return config.role === 'student' ? config.method.name : 'none';
}

/** What the ranking takes. @throws Error naming a run without block errors */
export function rankableOf(
  { key, first, runs, controlKey, seeded }: Configuration,
  blocks: ReadonlyMap<string, BlockErrors>,
): ConfigurationRuns {
  return {
    configurationKey: key,
    kind: first.kind,
    controlKey,
    seeds: runs.map((run) => run.seed),
    seeded,
    validationMae: meanOf(runs.map((run) => run.validationMae)) ?? Infinity,
    blocks: runs.map((run) => {
      const errors = blocks.get(run.id);
      if (errors === undefined) throw new Error(`run ${run.id} has no block errors`);
      return errors;
    }),
  };
}

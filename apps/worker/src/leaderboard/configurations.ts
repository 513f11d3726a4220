/** From the runs that succeeded under a protocol to the configurations that are ranked. */
import type { leaderboards } from '@stillgraph/db';
import type { BlockErrors, CellBlocks, ConfigurationRuns } from '@stillgraph/ml';
import { runMethod, type RunMethod } from '@stillgraph/ml/config';
import { closedFormOf, isDrawn, keptCopies, type Origins } from './copies.ts';
import { meanOf } from './means.ts';
import { storedConfigOf } from './stored-config.ts';
import { rivalsOf, variantOf } from './variants.ts';

export type RunRow = Awaited<ReturnType<typeof leaderboards.rankableRuns>>[number];

/** The runs of one configuration of one experiment, by seed. */
export interface Configuration {
  readonly key: string;
  readonly first: RunRow;
  readonly runs: readonly RunRow[];
  /** Runs of other experiments that are copies of these; see `keptCopies`. */
  readonly copies: readonly RunRow[];
  readonly controlKey: string | null;
  /** What it is compared with in so many words; see `rivalsOf`. */
  readonly rivals: readonly string[];
  /**
   * False for what gives the same numbers whatever the seed: a closed form that learns from all labels, and weights that
   * were submitted in one file, which are judged as they are and not as one draw of many.
   */
  readonly seeded: boolean;
}

/**
 * @param rows in the order of creation
 * @returns what differs; of the copies that several experiments ran, the one that `keptCopies` keeps, and a student whose
 * control was a copy stands beside the control that was kept
 */
export function configurationsOf(rows: readonly RunRow[], origins: Origins): Configuration[] {
  const groups = new Map<string, RunRow[]>();
  for (const run of rows) {
    const group = groups.get(keyOf(run));
    if (group === undefined) groups.set(keyOf(run), [run]);
    else group.push(run);
  }
  const kept = keptCopies(groups, origins);
  const keyById = new Map([...groups].flatMap(([key, group]) => group.map((run) => [run.id, kept.get(key)] as const)));
  const copies = new Map<string, RunRow[]>();
  for (const [key, group] of groups) {
    const holder = kept.get(key) ?? key;
    if (holder !== key) copies.set(holder, [...(copies.get(holder) ?? []), ...group]);
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined || kept.get(key) !== key) return [];
    // A control that failed in every seed is not on the board; its student then stands unjudged.
    const controls = group.map((run) => (run.controlRunId === null ? undefined : keyById.get(run.controlRunId)));
    return [
      {
        key,
        first,
        runs: group.toSorted((a, b) => a.seed - b.seed),
        copies: copies.get(key) ?? [],
        controlKey: controls.find((control) => control !== undefined) ?? null,
        rivals: rivalsOf(first, rows).flatMap((run) => kept.get(keyOf(run)) ?? []),
        seeded: isOneFile(first, origins) ? false : closedFormOf(first) === null || isDrawn(first),
      },
    ];
  });
}

/** Whether it was submitted in one file; one that is left of several is one draw of them all the same. */
function isOneFile(run: RunRow, { seeds }: Origins): boolean {
  return methodNameOf(run) === 'submitted' && seeds.get(run.experimentId) === 1;
}

/** Configurations of two experiments are two entries, whatever they are called. */
function keyOf(run: RunRow): string {
  return `${run.experimentId} ${run.configurationKey}`;
}

/** Name of a run's method; `none` for what has no teacher. */
export function methodNameOf(run: RunRow): RunMethod {
  return runMethod(storedConfigOf(run));
}

/** What the ranking takes. @throws Error naming a run without block errors */
export function rankableOf(
  { key, first, runs, controlKey, rivals, seeded }: Configuration,
  blocks: ReadonlyMap<string, BlockErrors>,
  cells: ReadonlyMap<string, readonly CellBlocks[]>,
): ConfigurationRuns {
  const bySeed = runs.map((run) => cells.get(run.id) ?? []);
  return {
    configurationKey: key,
    kind: first.kind,
    controlKey,
    variant: variantOf(first),
    rivals,
    seeds: runs.map((run) => run.seed),
    seeded,
    // A submitted file has its place as its seed, which whoever submits it chooses.
    ownSeeds: methodNameOf(first) === 'submitted',
    validationMae: meanOf(runs.map((run) => run.validationMae)) ?? Infinity,
    blocks: runs.map((run) => {
      const errors = blocks.get(run.id);
      if (errors === undefined) throw new Error(`run ${run.id} has no block errors`);
      return errors;
    }),
    cells: bySeed.every((seed) => seed.length > 0) ? bySeed : null,
  };
}

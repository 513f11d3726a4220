/** One entry for a configuration that several experiments ran. */
import { isTrained } from '@stillgraph/ml/config';
import type { RunRow } from './configurations.ts';
import { storedConfigOf } from './stored-config.ts';

/** What the runs of a protocol come from beside their own configs, and where they stand now. */
export interface Origins {
  /** Graph of each experiment, by the experiment's id. */
  readonly graphs: ReadonlyMap<string, string>;
  /** The runs that a run learns from or averages, by its id. */
  readonly teachers: ReadonlyMap<string, readonly RunRow[]>;
  /** How many seeds each experiment asked for, a submission its files, by the experiment's id. */
  readonly seeds: ReadonlyMap<string, number>;
  /** Ids of the runs that the entries on the board gather now, copies aside. */
  readonly shown: ReadonlySet<string>;
}

/**
 * Which configuration stands for each: the copy with the most seeds, the newest where they tie, for newer code may measure
 * otherwise. Of copies that came to the same figures the one stands that is on the board, and the eldest where none is, so that
 * an entry is not another one whenever its like is run again. A copy with a seed that the kept one lacks stays, for what it measured would be lost.
 *
 * @param groups runs of each configuration by its key, in the order of creation
 * @returns for each key the key that is kept, itself where nothing else holds all of its runs
 */
export function keptCopies(
  groups: ReadonlyMap<string, readonly RunRow[]>,
  origins: Origins,
): ReadonlyMap<string, string> {
  const identityOf = identities([...groups.values()].flat(), origins);
  const kept: { key: string; isShown: boolean; readonly held: ReadonlySet<string>; readonly figures: string }[] = [];
  const holders = new Map<string, (typeof kept)[number]>();
  const newestFirst = [...groups].toReversed();
  for (const [key, runs] of newestFirst.toSorted(([, a], [, b]) => b.length - a.length)) {
    const held = new Set(runs.map(identityOf));
    const figures = figuresOf(runs, identityOf);
    let holder = kept.find((other) => [...held].every((identity) => other.held.has(identity)));
    const isShown = runs.some((run) => origins.shown.has(run.id));
    if (holder === undefined) kept.push((holder = { key, isShown, held, figures }));
    else if (holder.figures === figures && (isShown || !holder.isShown)) Object.assign(holder, { key, isShown });
    holders.set(key, holder);
  }
  return new Map([...holders].map(([key, holder]) => [key, holder.key]));
}

/** What copies must have alike to stand for each other: the runs, what each came to, and what was counted of it. */
function figuresOf(runs: readonly RunRow[], identityOf: (run: RunRow) => string): string {
  return JSON.stringify(runs.map((run) => [identityOf(run), run.testMae, run.validationMae, run.inputBytes]).sort());
}

/** What gives the same numbers in every experiment, and with every seed that draws the same labels; null for what is trained. */
export function closedFormOf(run: RunRow): string | null {
  const config = storedConfigOf(run);
  if (config.role === 'ensemble' || config.role === 'quantised' || isTrained(config)) return null;
  const { model, form } = config;
  const drawn = isDrawn(run) && { labelShare: config.labelShare, seed: config.seed };
  // Rules read nothing beside the target, whatever inputs the networks of their experiment have.
  const isRule = model.name === 'last-value' || model.name === 'historical-average';
  const inputs = isRule ? null : config.inputs;
  return JSON.stringify({ model, inputs, form, ...drawn });
}

/** Whether a baseline learns from a share of the labels, which its seed draws. */
export function isDrawn(run: RunRow): boolean {
  const config = storedConfigOf(run);
  return config.role === 'baseline' && config.labelShare !== undefined;
}

/**
 * Two runs are the same computation where their identities are equal. A run's config names neither the graph nor the
 * teachers, so the same student of another teacher has the same hash; both are a part of what it is.
 */
function identities(rows: readonly RunRow[], { graphs, teachers }: Origins): (run: RunRow) => string {
  const ranked = new Set(rows.map((run) => run.id));
  const known = new Map<string, string>();
  const identityOf = (run: RunRow): string => {
    const before = known.get(run.id);
    if (before !== undefined) return before;
    const taught = (teachers.get(run.id) ?? []).map((teacher) =>
      // What a teacher that is not ranked learned from was not read: it is like itself alone.
      ranked.has(teacher.id) ? identityOf(teacher) : teacher.id,
    );
    const identity = closedFormOf(run) ?? JSON.stringify([run.configHash, graphs.get(run.experimentId), taught]);
    known.set(run.id, identity);
    return identity;
  };
  return identityOf;
}

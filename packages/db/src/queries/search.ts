/** Finds what a team calls by name: the things that a person goes to, over all their kinds at once. */
import { and, desc, eq, gte, lte, notExists, or, sql, type Column, type SQL } from 'drizzle-orm';
import { unionAll, type PgColumn } from 'drizzle-orm/pg-core';
import type { Executor } from '../database.ts';
import { datasets, experiments, leaderboards, models, networks, runs, submissions, sweeps } from '../schema/index.ts';
import { partOf } from './rows.ts';

/** What may be found, as their types are called in the API; in the order in which hits come. */
export const foundTypes = [
  'Dataset',
  'Network',
  'Experiment',
  'Sweep',
  'Leaderboard',
  'RegisteredModel',
  'Run',
] as const;
export type FoundType = (typeof foundTypes)[number];

export interface SearchHit {
  readonly type: FoundType;
  readonly id: string;
  readonly label: string;
  /** What it belongs to: the short name of a dataset, the dataset of an experiment, the experiment of a run. */
  readonly detail: string | null;
  /** Of a run alone. */
  readonly seed: number | null;
}

export interface NameSearch {
  readonly teamId: string;
  /** A part of the name, in any case, or the first characters of a uuid. */
  readonly text: string;
  /** An id that `text` names whole. */
  readonly ref?: { readonly type: string; readonly id: string } | undefined;
  /** Most hits of each type. */
  readonly size: number;
}

/** From so many characters on a text that could begin a uuid is taken for one: ids begin with the moment of their making. */
export const SHORTEST_ID = 6;

/** The least and the greatest uuid that begin with a text; null where none does. */
export function idRange(text: string): readonly [least: string, greatest: string] | null {
  const digits = text.replaceAll('-', '').toLowerCase();
  if (!/^[0-9a-f]+$/.test(digits) || digits.length < SHORTEST_ID || digits.length > 32) return null;
  const whole = (fill: string): string =>
    digits.padEnd(32, fill).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return [whole('0'), whole('f')];
}

/** In the order of `foundTypes`; of each those whose name begins with the text first, then the newest. */
export async function byName(executor: Executor, { teamId, text, ref, size }: NameSearch): Promise<SearchHit[]> {
  const range = idRange(text);
  const isMeant = (type: FoundType, id: PgColumn, names: readonly (Column | SQL)[]): SQL | undefined =>
    ref === undefined
      ? or(
          ...names.map((name) => sql`${name} ilike ${partOf(text)}`),
          range === null ? undefined : and(gte(id, range[0]), lte(id, range[1])),
        )
      : ref.type === type
        ? eq(id, ref.id)
        : sql`false`;
  const isStart = (name: Column | SQL): SQL => sql`(${name} ilike ${partOf(text).slice(1)}) desc`;
  const shape = (type: FoundType, id: PgColumn, label: Column | SQL, detail?: Column, seed?: Column) => ({
    type: sql<FoundType>`${type}::text`.as('type'),
    id: sql<string>`${id}`.as('id'),
    label: sql<string>`${label}`.as('label'),
    detail: sql<string | null>`${detail ?? sql`null`}::text`.as('detail'),
    seed: sql<number | null>`${seed ?? sql`null`}::integer`.as('seed'),
  });
  const runLabel = sql`concat_ws(' ', ${runs.modelLabel}, ${runs.methodLabel})`;
  return unionAll(
    executor
      .select(shape('Dataset', datasets.id, datasets.title, datasets.name))
      .from(datasets)
      .where(and(eq(datasets.teamId, teamId), isMeant('Dataset', datasets.id, [datasets.title, datasets.name])))
      .orderBy(isStart(datasets.title), desc(datasets.id))
      .limit(size),
    executor
      .select(shape('Network', networks.id, networks.name))
      .from(networks)
      .where(and(eq(networks.teamId, teamId), isMeant('Network', networks.id, [networks.name])))
      .orderBy(isStart(networks.name), desc(networks.id))
      .limit(size),
    executor
      .select(shape('Experiment', experiments.id, experiments.name, datasets.title))
      .from(experiments)
      .innerJoin(datasets, eq(datasets.id, experiments.datasetId))
      .where(
        and(
          eq(experiments.teamId, teamId),
          isMeant('Experiment', experiments.id, [experiments.name]),
          // As lists have it: a sweep is one itself, and what scores the weights of others is none to whoever looks for one.
          notExists(
            executor
              .select({ one: sql`1` })
              .from(sweeps)
              .where(eq(sweeps.experimentId, experiments.id)),
          ),
          notExists(
            executor
              .select({ one: sql`1` })
              .from(submissions)
              .where(eq(submissions.experimentId, experiments.id)),
          ),
        ),
      )
      .orderBy(isStart(experiments.name), desc(experiments.id))
      .limit(size),
    executor
      .select(shape('Sweep', sweeps.id, experiments.name, datasets.title))
      .from(sweeps)
      .innerJoin(experiments, eq(experiments.id, sweeps.experimentId))
      .innerJoin(datasets, eq(datasets.id, experiments.datasetId))
      .where(and(eq(sweeps.teamId, teamId), isMeant('Sweep', sweeps.id, [experiments.name])))
      .orderBy(isStart(experiments.name), desc(sweeps.id))
      .limit(size),
    executor
      .select(shape('Leaderboard', leaderboards.id, leaderboards.name))
      .from(leaderboards)
      .where(and(eq(leaderboards.teamId, teamId), isMeant('Leaderboard', leaderboards.id, [leaderboards.name])))
      .orderBy(isStart(leaderboards.name), desc(leaderboards.id))
      .limit(size),
    executor
      .select(shape('RegisteredModel', models.id, models.name))
      .from(models)
      .where(and(eq(models.teamId, teamId), isMeant('RegisteredModel', models.id, [models.name])))
      .orderBy(isStart(models.name), desc(models.id))
      .limit(size),
    executor
      .select(shape('Run', runs.id, runLabel, experiments.name, runs.seed))
      .from(runs)
      .innerJoin(experiments, eq(experiments.id, runs.experimentId))
      .where(and(eq(runs.teamId, teamId), isMeant('Run', runs.id, [runLabel])))
      .orderBy(isStart(runLabel), desc(runs.id))
      .limit(size),
  );
}

/** Pages of experiments under any condition, in any order. */
import { and, eq, inArray, isNotNull, isNull, notExists, sql, type SQL } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { datasets, experiments, notes, runs, submissions, sweeps, taggings, type RunStatus } from '../schema/index.ts';
import { countRows } from './counted.ts';
import { hasNote, hasTag } from './annotations/conditions.ts';
import type { ExperimentRow } from './experiments.ts';
import type { Page } from './page.ts';
import { partOf } from './rows.ts';
import { firstIdAt, type Archived, type Period } from './runs/find/condition.ts';
import { beyond, fits, orderOf, valuesOf, type SortTerm, type SortValue } from './sorted-page.ts';

/** All that is given must be met. */
export interface ExperimentCondition {
  readonly datasetId?: string | undefined;
  readonly graphId?: string | undefined;
  readonly protocolId?: string | undefined;
  readonly statuses?: readonly RunStatus[] | undefined;
  readonly createdBy?: readonly string[] | undefined;
  readonly created?: Period | undefined;
  readonly finished?: Period | undefined;
  /** A part of the name, or of a note on it. */
  readonly search?: string | undefined;
  /** Names of tags that they all have, in any case. */
  readonly tags?: readonly string[] | undefined;
  /** Those that were put away are left out unless it is said. */
  readonly archived?: Archived | undefined;
}

export const experimentOrders = ['createdAt', 'finishedAt', 'name', 'status', 'dataset', 'runs', 'failedRuns'] as const;

export interface ExperimentOrder {
  readonly by: (typeof experimentOrders)[number];
  readonly descending: boolean;
}

export interface FoundExperiment {
  readonly experiment: ExperimentRow;
  readonly values: readonly SortValue[];
}

export interface ExperimentSearch {
  readonly teamId: string;
  readonly condition?: ExperimentCondition;
  /** Newest first where it is empty. */
  readonly orders?: readonly ExperimentOrder[];
  /** The first so many behind `after`, or the last so many before `before`. */
  readonly size: number;
  readonly fromEnd?: boolean;
  readonly after?: readonly SortValue[] | undefined;
  readonly before?: readonly SortValue[] | undefined;
}

function whereOf(executor: Executor, { teamId, condition = {} }: ExperimentSearch): SQL | undefined {
  const { datasetId, graphId, protocolId, statuses, createdBy, created, finished, search } = condition;
  const { archived = 'EXCLUDED' } = condition;
  return and(
    eq(experiments.teamId, teamId),
    // A sweep is listed as one itself.
    notExists(
      executor
        .select({ one: sql`1` })
        .from(sweeps)
        .where(eq(sweeps.experimentId, experiments.id)),
    ),
    // Nor is what scores the weights of others an experiment to whoever looks for one.
    notExists(
      executor
        .select({ one: sql`1` })
        .from(submissions)
        .where(eq(submissions.experimentId, experiments.id)),
    ),
    datasetId === undefined ? undefined : eq(experiments.datasetId, datasetId),
    graphId === undefined ? undefined : eq(experiments.graphId, graphId),
    protocolId === undefined ? undefined : eq(experiments.protocolId, protocolId),
    statuses === undefined ? undefined : inArray(experiments.status, [...statuses]),
    createdBy === undefined ? undefined : inArray(experiments.createdBy, [...createdBy]),
    created?.from === undefined ? undefined : sql`${experiments.id} >= ${firstIdAt(created.from)}::uuid`,
    created?.until === undefined ? undefined : sql`${experiments.id} < ${firstIdAt(created.until)}::uuid`,
    finished?.from === undefined
      ? undefined
      : sql`${experiments.finishedAt} >= ${finished.from.toISOString()}::timestamptz`,
    finished?.until === undefined
      ? undefined
      : sql`${experiments.finishedAt} < ${finished.until.toISOString()}::timestamptz`,
    search === undefined
      ? undefined
      : sql`(${experiments.name} ilike ${partOf(search)} or ${hasNote(teamId, experiments.id, notes.experimentId, search)})`,
    ...(condition.tags ?? []).map((name) => hasTag(teamId, experiments.id, taggings.experimentId, name)),
    archived === 'EXCLUDED' ? isNull(experiments.archivedAt) : undefined,
    archived === 'ONLY' ? isNotNull(experiments.archivedAt) : undefined,
  );
}

const runsOf = (where: SQL): SQL =>
  sql`(select count(*) from ${runs} where ${runs.experimentId} = ${experiments.id} and ${where})::float8`;

/** Those without a moment stand last in either direction. */
function momentTerms(descending: boolean): SortTerm[] {
  const moment = sql`extract(epoch from ${experiments.finishedAt})::float8`;
  return [
    {
      value: sql`(case when ${experiments.finishedAt} is null then 1 else 0 end)::float8`,
      type: 'float8',
      descending: false,
    },
    { value: sql`coalesce(${moment}, 0)`, type: 'float8', descending },
  ];
}

function termsOfOrder({ by, descending }: ExperimentOrder): SortTerm[] {
  const text = (value: SQL): SortTerm[] => [{ value: sql`(${value} collate "C")`, type: 'text', descending }];
  switch (by) {
    case 'createdAt':
      return [];
    case 'finishedAt':
      return momentTerms(descending);
    case 'name':
      return text(sql`lower(${experiments.name})`);
    case 'status':
      return text(sql`${experiments.status}::text`);
    case 'dataset':
      return text(
        sql`(select lower(${datasets.name}) from ${datasets} where ${datasets.id} = ${experiments.datasetId})`,
      );
    case 'runs':
      return [{ value: runsOf(sql`true`), type: 'float8', descending }];
    case 'failedRuns':
      return [{ value: runsOf(sql`${runs.status} = 'FAILED'`), type: 'float8', descending }];
  }
}

/** Ends with the id, which goes the way of the time of making, or of the last thing that is sorted by. */
function termsOf(orders: readonly ExperimentOrder[] = []): SortTerm[] {
  const end = orders.findIndex(({ by }) => by === 'createdAt');
  const used = end < 0 ? orders : orders.slice(0, end + 1);
  const descending = used.at(-1)?.descending ?? true;
  return [...used.flatMap(termsOfOrder), { value: sql`${experiments.id}`, type: 'uuid', descending }];
}

/** A team has few enough experiments for them to be sorted at every request. */
export async function find(executor: Executor, search: ExperimentSearch): Promise<Page<FoundExperiment>> {
  const { size, fromEnd = false, after, before } = search;
  const terms = termsOf(search.orders);
  const where = whereOf(executor, search);
  const found = await executor
    .select({ experiment: experiments, values: valuesOf(terms) })
    .from(experiments)
    .where(
      and(
        where,
        after === undefined ? undefined : beyond(terms, after, 'after'),
        before === undefined ? undefined : beyond(terms, before, 'before'),
      ),
    )
    .orderBy(...orderOf(terms, fromEnd))
    .limit(size + 1);
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (fromEnd) rows.reverse();
  return {
    rows,
    hasNextPage: fromEnd ? before !== undefined : more,
    hasPreviousPage: fromEnd ? more : after !== undefined,
    totalCount: () => countRows(executor, experiments, where),
  };
}

/** Whether values can be those of an experiment in this order. */
export function isPlaceIn(orders: readonly ExperimentOrder[], values: readonly SortValue[]): boolean {
  return fits(termsOf(orders), values);
}

/** Pages of runs under any condition, in any order. */
import { and, eq, getTableColumns, getTableName, inArray, not, sql, Subquery, type SQL } from 'drizzle-orm';
import type { Executor } from '../../../database.ts';
import { experiments, runs } from '../../../schema/index.ts';
import { countRows } from '../../counted.ts';
import type { Page } from '../../page.ts';
import { grouped } from '../../rows.ts';
import { beyond, fits, orderOf, valuesOf, type SortValue } from '../../sorted-page.ts';
import type { RunRow } from '../record.ts';
import { archivedOf, conditionOf, isAmong, type Archived, type RunCondition } from './condition.ts';
import { orderInExperiment, stretchesOf, type FieldOrder, type OrderedRows } from './order.ts';

/** Where a row stands in an order; made by a page, good for the same order alone. */
export interface Place {
  /** Number of the stretch of the order. */
  readonly stretch: number;
  readonly values: readonly SortValue[];
}

export interface FoundRun {
  readonly run: RunRow;
  readonly place: Place;
}

export interface RunSearch {
  readonly teamId: string;
  readonly condition: RunCondition;
  /** Runs of experiments that were put away are given too unless it is said. */
  readonly archived?: Archived | undefined;
  /** Newest first where it is empty; the runs of one experiment are then in the order of its plan. */
  readonly orders: readonly FieldOrder[];
  /** The first so many behind `after`, or the last so many before `before`. */
  readonly size: number;
  readonly fromEnd: boolean;
  readonly after?: Place | undefined;
  readonly before?: Place | undefined;
}

interface Cut {
  readonly rows: readonly OrderedRows[];
  readonly search: RunSearch;
}

function boundsOf({ terms }: OrderedRows, stretch: number, { after, before }: RunSearch): SQL | undefined {
  return and(
    after?.stretch === stretch ? beyond(terms, after.values, 'after') : undefined,
    before?.stretch === stretch ? beyond(terms, before.values, 'before') : undefined,
  );
}

/** The search's condition on the rows of a stretch: on runs, or on the runs that fields are of. */
function askedOf({ where, runId, readsRuns }: OrderedRows, search: RunSearch): SQL | undefined {
  const { teamId, condition, archived = 'INCLUDED' } = search;
  const asked = whereOf(search);
  if (readsRuns) return and(where, asked);
  const isAmongRuns = (of: SQL | undefined) => isAmong(runId, sql`select ${runs.id} from ${runs} where ${of}`);
  if (conditionOf(teamId, condition) !== undefined) return and(where, isAmongRuns(asked));
  // Few runs are put away: they are gathered, not all others.
  const putAway = and(eq(runs.teamId, teamId), archivedOf(teamId, 'ONLY'));
  if (archived === 'EXCLUDED') return and(where, not(isAmongRuns(putAway)));
  return archived === 'ONLY' ? and(where, isAmongRuns(putAway)) : where;
}

/** The run of one row of a page, under the name of the table: looked up by its id, however many runs Postgres expects. */
const wholeRun = new Subquery(
  sql`select * from ${runs} where ${runs.id} = page.id limit 1`,
  getTableColumns(runs),
  getTableName(runs),
);

/** The runs of a page, in its order. */
const wholeRuns = (executor: Executor, page: SQL) =>
  executor
    .select({ run: runs, values: sql<SortValue[]>`page.place_values` })
    .from(page)
    .innerJoinLateral(wholeRun, sql`true`)
    .orderBy(sql`page.place_number`);

/** A statement for each stretch that the page reaches into: one for nearly all pages. */
async function read(executor: Executor, { rows, search }: Cut): Promise<FoundRun[]> {
  const { fromEnd, size } = search;
  const found: FoundRun[] = [];
  const stretches = [...rows.entries()].filter(
    ([stretch]) => stretch >= (search.after?.stretch ?? 0) && stretch <= (search.before?.stretch ?? rows.length),
  );
  if (fromEnd) stretches.reverse();
  for (const [stretch, ordered] of stretches) {
    const left = size + 1 - found.length;
    if (left <= 0) break;
    const conditions = and(askedOf(ordered, search), boundsOf(ordered, stretch, search));
    const order = sql.join(orderOf(ordered.terms, fromEnd), sql`, `);
    const page = sql`select ${ordered.runId} as id, ${valuesOf(ordered.terms)} as place_values from ${ordered.from} where ${conditions} order by ${order} limit ${left}`;
    const numbered = sql`(select id, place_values, row_number() over () as place_number from (${page}) as sorted) as page`;
    const selected = await wholeRuns(executor, numbered);
    found.push(...selected.map(({ run, values }) => ({ run, place: { stretch, values } })));
  }
  return found;
}

function cut(
  found: readonly FoundRun[],
  { size, fromEnd, after, before }: RunSearch,
): Omit<Page<FoundRun>, 'totalCount'> {
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (fromEnd) rows.reverse();
  return {
    rows,
    hasNextPage: fromEnd ? before !== undefined : more,
    hasPreviousPage: fromEnd ? more : after !== undefined,
  };
}

/** Newest first; of one experiment in the order of its plan. */
function orderedRows({ teamId, condition, orders }: Pick<RunSearch, 'teamId' | 'condition' | 'orders'>): OrderedRows[] {
  if (condition.experimentId !== undefined) return [orderInExperiment(orders)];
  return stretchesOf(teamId, orders);
}

function whereOf({ teamId, condition, archived = 'INCLUDED' }: RunSearch): SQL | undefined {
  return and(eq(runs.teamId, teamId), conditionOf(teamId, condition), archivedOf(teamId, archived));
}

/** Runs of a team that meet a condition. */
export async function find(executor: Executor, search: RunSearch): Promise<Page<FoundRun>> {
  const rows = orderedRows(search);
  return {
    ...cut(await read(executor, { rows, search }), search),
    totalCount: () => countRows(executor, runs, whereOf(search)),
  };
}

/** The same page of the runs of each experiment, by experiment id: one statement, and one for all counts. */
export async function findOfExperiments(
  executor: Executor,
  experimentIds: readonly string[],
  search: RunSearch,
): Promise<Map<string, Page<FoundRun>>> {
  const ordered = orderInExperiment(search.orders);
  const { terms, from } = ordered;
  const where = whereOf(search);
  const bounds = boundsOf(ordered, 0, search);
  const order = sql.join(orderOf(terms, search.fromEnd), sql`, `);
  const page = sql`select ${runs.id} as id, ${valuesOf(terms)} as place_values from ${from} where ${and(eq(runs.experimentId, experiments.id), where, bounds)} order by ${order} limit ${search.size + 1}`;
  const numbered = sql`(select page.id, page.place_values, row_number() over () as place_number from ${experiments} cross join lateral (${page}) as page where ${inArray(experiments.id, [...experimentIds])}) as page`;
  const found = (await wholeRuns(executor, numbered)).map(({ run, values }): FoundRun => ({
    run,
    place: { stretch: 0, values },
  }));
  let counting: Promise<ReadonlyMap<string, number>> | undefined;
  const countOf = async (id: string): Promise<number> => {
    counting ??= countsOf(executor, experimentIds, where);
    return (await counting).get(id) ?? 0;
  };
  const groups = grouped(experimentIds, found, ({ run }) => run.experimentId);
  return new Map([...groups].map(([id, rows]) => [id, { ...cut(rows, search), totalCount: () => countOf(id) }]));
}

async function countsOf(
  executor: Executor,
  experimentIds: readonly string[],
  where: SQL | undefined,
): Promise<Map<string, number>> {
  const rows = await executor
    .select({ experimentId: runs.experimentId, count: sql<number>`count(*)::int` })
    .from(runs)
    .where(and(inArray(runs.experimentId, [...experimentIds]), where))
    .groupBy(runs.experimentId);
  return new Map(rows.map((row) => [row.experimentId, row.count]));
}

/** Whether a place can be one of this order: how many values of which types it has. */
export function isPlaceIn(search: Pick<RunSearch, 'teamId' | 'condition' | 'orders'>, place: Place): boolean {
  const terms = orderedRows(search)[place.stretch]?.terms;
  return terms !== undefined && fits(terms, place.values);
}

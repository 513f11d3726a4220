/** By what runs are sorted: fields of `run_fields`, then the time of their making. */
import { and, eq, isNotNull, sql, type Column, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { runFields, runs } from '../../../schema/index.ts';
import type { SortTerm } from '../../sorted-page.ts';
import { fieldOf } from './condition.ts';

/** Sorted by one field; numbers come before texts, and runs without the field last unless said otherwise. */
export interface FieldOrder {
  /** A path of `run_fields`; null for the time at which the run was made, which ends the order. */
  readonly path: string | null;
  readonly descending: boolean;
  readonly missingFirst?: boolean | undefined;
}

/** Rows to page through, and the order of them. */
export interface OrderedRows {
  readonly from: SQL;
  /** The id of a row's run. */
  readonly runId: SQL;
  /** Whether a row of `runs` is among what is read, so that it can be asked for conditions. */
  readonly readsRuns: boolean;
  readonly where: SQL | undefined;
  readonly terms: readonly SortTerm[];
}

type Field = typeof runFields;

const ofRuns = { from: sql`${runs}`, runId: sql`${runs.id}`, readsRuns: true } as const;

const [first, ...further] = ['first_field', 'second_field', 'third_field'].map((name) => alias(runFields, name)) as [
  Field,
  ...Field[],
];

/** How many fields an order may have. */
export const MOST_ORDERS = 1 + further.length;

/** What a run of which this field is asked has of it: three terms that are never null. */
function termsOfField(field: Field, { descending, missingFirst = false }: FieldOrder): SortTerm[] {
  const [numbers, texts] = descending ? [1, 0] : [0, 1];
  const rank = sql`(case when ${field.number} is not null then ${numbers} when ${field.text} is not null then ${texts} else ${missingFirst ? -1 : 2} end)::float8`;
  return [
    { value: rank, type: 'float8', descending: false },
    { value: sql`coalesce(${field.number}, 0)`, type: 'float8', descending },
    { value: sql`coalesce(${field.text}, '')`, type: 'text', descending },
  ];
}

interface Rest {
  readonly joins: SQL;
  readonly terms: SortTerm[];
}

type Join = (field: Field, path: string, runId: SQL) => SQL;

/** Looks the field of each run up: for few runs. */
const joined: Join = (field, path, runId) =>
  sql` left join ${runFields} as ${field} on ${field.runId} = ${runId} and ${field.path} = ${path}`;

/** Reads the field of all runs of the team out of its two indexes: for a team's runs, many of which may tie in what is before. */
const joinedFor =
  (teamId: string): Join =>
  (field, path, runId) => {
    const { number, text } = runFields;
    const ofKind = (kind: Column, values: SQL) =>
      sql`select ${runFields.runId}, ${values} from ${runFields} where ${and(eq(runFields.teamId, teamId), eq(runFields.path, path), isNotNull(kind))}`;
    const fields = sql`${ofKind(number, sql`${number}, null as text`)} union all ${ofKind(text, sql`null, ${text}`)}`;
    return sql` left join (${fields}) as ${field} on ${field.runId} = ${runId}`;
  };

/** Fields behind the first, then the time of making, which goes the way of the first. */
function restOf(orders: readonly FieldOrder[], id: SQL, join: Join): Rest {
  let joins = sql``;
  const terms: SortTerm[] = [];
  let descending = orders[0]?.descending ?? true;
  for (const [place, order] of orders.slice(1).entries()) {
    const field = further[place];
    if (order.path === null || field === undefined) {
      ({ descending } = order);
      break;
    }
    joins = sql`${joins}${join(field, order.path, id)}`;
    terms.push(...termsOfField(field, order));
  }
  return { joins, terms: [...terms, { value: id, type: 'uuid', descending }] };
}

/**
 * The order as stretches that follow each other: runs that have the first field as a number, as a text, or not at all. Inside
 * of each an index gives the runs in order, so that a page is read without sorting all of them.
 */
export function stretchesOf(teamId: string, orders: readonly FieldOrder[]): OrderedRows[] {
  const [order] = orders;
  const join = joinedFor(teamId);
  const byRun = restOf(orders, ofRuns.runId, join);
  if (order === undefined || order.path === null) {
    const descending = order?.descending ?? true;
    return [{ ...ofRuns, where: undefined, terms: [{ value: ofRuns.runId, type: 'uuid', descending }] }];
  }
  const { path, descending, missingFirst = false } = order;
  // The run's id as the index of the field has it.
  const byField = restOf(orders, sql`${first.runId}`, join);
  const present = (['number', 'text'] as const).map((kind): OrderedRows => {
    const value = sql`${first[kind]}`;
    return {
      ...{ from: sql`${runFields} as ${first}${byField.joins}`, runId: sql`${first.runId}`, readsRuns: false },
      where: sql`${and(eq(first.teamId, teamId), eq(first.path, path))} and ${value} is not null`,
      terms: [{ value, type: kind === 'number' ? 'float8' : 'text', descending }, ...byField.terms],
    };
  });
  if (descending) present.reverse();
  const missing: OrderedRows = {
    ...{ ...ofRuns, from: sql`${runs}${byRun.joins}` },
    where: fieldOf(teamId, { path, exists: false }),
    terms: byRun.terms,
  };
  return missingFirst ? [missing, ...present] : [...present, missing];
}

/** The order of a plan: teachers before their students. */
const inOrderOfPlan: OrderedRows = {
  ...ofRuns,
  where: undefined,
  terms: [{ value: sql`${runs.position}`, type: 'int4', descending: false }],
};

/** The order as a whole, for the runs of one experiment: they are few enough to be sorted. Without fields that of its plan. */
export function orderInExperiment(orders: readonly FieldOrder[]): OrderedRows {
  const [order] = orders;
  if (order === undefined) return inOrderOfPlan;
  const rest = restOf(orders, ofRuns.runId, joined);
  if (order.path === null) return { ...ofRuns, where: undefined, terms: rest.terms.slice(-1) };
  return {
    ...{ ...ofRuns, from: sql`${runs}${joined(first, order.path, ofRuns.runId)}${rest.joins}` },
    where: undefined,
    terms: [...termsOfField(first, order), ...rest.terms],
  };
}

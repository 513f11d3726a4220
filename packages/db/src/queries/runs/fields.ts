/** Which fields the runs of a team have, what values they take, and where runs differ. */
import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { runFields } from '../../schema/index.ts';
import { partOf } from '../rows.ts';
import type { FieldValue } from './find/condition.ts';

/** A field that some run of the team has. */
export interface KnownField {
  readonly path: string;
  /** Over the runs that have it as a number; booleans are 0 and 1. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly hasTexts: boolean;
  readonly hasBooleans: boolean;
}

export interface KnownFieldsRequest {
  readonly teamId: string;
  /** How their paths begin: `config/`, `metric/` or `run/`. */
  readonly prefix: string;
  /** A part of their paths, in any case. */
  readonly search?: string | undefined;
  readonly limit: number;
}

/** Walks from path to path over an index: as many steps as there are paths, however many runs have them. */
const pathsOf = (teamId: string, prefix: string, kind: 'number' | 'text'): SQL => {
  const next = (bound: SQL): SQL =>
    sql`(select ${runFields.path} as path from ${runFields} where ${runFields.teamId} = ${teamId} and ${runFields[kind]} is not null and ${runFields.path} ${bound} order by ${runFields.path} limit 1)`;
  // The sign behind "/" ends what begins with the prefix.
  const end = `${prefix.slice(0, -1)}0`;
  return sql`(with recursive walk (path) as (
    ${next(sql`>= ${prefix}::text`)}
    union all
    select following.path from walk cross join lateral ${next(sql`> walk.path`)} as following where walk.path < ${end}::text
  ) select path from walk where path >= ${prefix}::text and path < ${end}::text)`;
};

/** Fields in the order of their paths. */
export async function knownFields(executor: Executor, request: KnownFieldsRequest): Promise<KnownField[]> {
  const { teamId, prefix, search, limit } = request;
  const extreme = (direction: SQL): SQL<number | null> =>
    sql<
      number | null
    >`(select ${runFields.number} from ${runFields} where ${runFields.teamId} = ${teamId} and ${runFields.path} = known.path and ${runFields.number} is not null order by ${runFields.number} ${direction} limit 1)`;
  const any = (where: SQL): SQL<boolean> =>
    sql<boolean>`exists (select from ${runFields} where ${runFields.teamId} = ${teamId} and ${runFields.path} = known.path and ${where})`;
  const rows = await executor.execute<{
    path: string;
    minimum: number | null;
    maximum: number | null;
    has_texts: boolean;
    has_booleans: boolean;
  }>(sql`
    select known.path, ${extreme(sql`asc`)} as minimum, ${extreme(sql`desc`)} as maximum,
      ${any(sql`${runFields.text} is not null`)} as has_texts,
      ${any(sql`${runFields.number} between 0 and 1 and ${runFields.isBoolean}`)} as has_booleans
    from (${pathsOf(teamId, prefix, 'number')} union ${pathsOf(teamId, prefix, 'text')}) as known
    ${search === undefined ? sql`` : sql`where known.path ilike ${partOf(search)}`}
    order by known.path limit ${limit}`);
  return rows.map(({ has_texts: hasTexts, has_booleans: hasBooleans, ...row }) => ({ ...row, hasTexts, hasBooleans }));
}

/** How many runs of the team have each of these fields, by path. */
export async function countsOfFields(
  executor: Executor,
  teamId: string,
  paths: readonly string[],
): Promise<Map<string, number>> {
  const rows = await executor
    .select({ path: runFields.path, count: sql<number>`count(*)::int` })
    .from(runFields)
    .where(and(eq(runFields.teamId, teamId), inArray(runFields.path, [...paths])))
    .groupBy(runFields.path);
  return new Map(rows.map(({ path, count }) => [path, count]));
}

export interface FieldValueCount {
  readonly value: FieldValue;
  /** Runs that have it. */
  readonly count: number;
}

interface StoredValue {
  readonly number: number | null;
  readonly text: string | null;
  readonly isBoolean: boolean;
}

function valueOf({ number, text, isBoolean }: StoredValue): FieldValue {
  if (text !== null) return text;
  return isBoolean ? number === 1 : (number ?? 0);
}

/** Values of a field over the runs of a team, the most frequent first. */
export async function valuesOfField(
  executor: Executor,
  request: {
    readonly teamId: string;
    readonly path: string;
    readonly search?: string | undefined;
    readonly limit: number;
  },
): Promise<FieldValueCount[]> {
  const { number, text, isBoolean } = runFields;
  const count = sql<number>`count(*)::int`;
  const rows = await executor
    .select({ number, text, isBoolean, count })
    .from(runFields)
    .where(
      and(
        eq(runFields.teamId, request.teamId),
        eq(runFields.path, request.path),
        request.search === undefined
          ? undefined
          : sql`coalesce(${text}, ${number}::text) ilike ${partOf(request.search)}`,
      ),
    )
    .groupBy(number, text, isBoolean)
    .orderBy(sql`count(*) desc`, asc(number), asc(text))
    .limit(request.limit);
  return rows.map((row) => ({ value: valueOf(row), count: row.count }));
}

/**
 * What runs of a team have of some fields: by run id, then by path. A run without any of them is not there.
 *
 * @param paths with their prefix, such as `config/training.learningRate` and `metric/test/mae/3`
 */
export async function fieldsOfRuns(
  executor: Executor,
  teamId: string,
  runIds: readonly string[],
  paths: readonly string[],
): Promise<Map<string, Map<string, FieldValue>>> {
  const { runId, path, number, text, isBoolean } = runFields;
  const rows = await executor
    .select({ runId, path, number, text, isBoolean })
    .from(runFields)
    .where(and(eq(runFields.teamId, teamId), inArray(runId, [...runIds]), inArray(path, [...paths])));
  const found = new Map<string, Map<string, FieldValue>>();
  for (const row of rows) {
    const ofRun = found.get(row.runId) ?? new Map<string, FieldValue>();
    found.set(row.runId, ofRun.set(row.path, valueOf(row)));
  }
  return found;
}

/** A field of several runs. */
export interface ComparedField {
  readonly path: string;
  /** By run id; a run that is not there lacks the field. */
  readonly values: ReadonlyMap<string, FieldValue>;
}

/** These differ from run to run and tell nothing of what they are: moments, and where a run belongs. */
const CIRCUMSTANCES = ['run/queuedAt', 'run/startedAt', 'run/finishedAt', 'run/status', 'run/experiment'];

/**
 * Fields in which runs differ, or those that all of them have alike, in the order of their paths.
 *
 * @param runIds of one team, each once
 */
export async function comparedFields(
  executor: Executor,
  runIds: readonly string[],
  which: 'different' | 'equal',
): Promise<ComparedField[]> {
  const { number, text, isBoolean } = runFields;
  const isEqual = sql`(count(*) = ${runIds.length} and count(${number}) in (0, count(*)) and min(${number}) is not distinct from max(${number})
    and min(${text}) is not distinct from max(${text}) and bool_or(${isBoolean}) = bool_and(${isBoolean}))`;
  const value = sql`case when ${text} is not null then to_json(${text}) when ${isBoolean} then to_json(${number} = 1) else to_json(${number}) end`;
  const rows = await executor
    .select({
      path: runFields.path,
      values: sql<[string, FieldValue][]>`json_agg(json_build_array(${runFields.runId}, ${value}))`,
    })
    .from(runFields)
    .where(
      and(
        inArray(runFields.runId, [...runIds]),
        sql`${runFields.path} <> all(array[${sql.join(
          CIRCUMSTANCES.map((path) => sql`${path}`),
          sql`, `,
        )}])`,
      ),
    )
    .groupBy(runFields.path)
    .having(which === 'equal' ? isEqual : sql`not ${isEqual}`)
    .orderBy(asc(runFields.path));
  return rows.map(({ path, values }) => ({ path, values: new Map(values) }));
}

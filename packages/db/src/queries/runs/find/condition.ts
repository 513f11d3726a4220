/** What runs must meet, as a tree, and the SQL of it. */
import { and, eq, inArray, isNotNull, not, or, sql, type Column, type SQL } from 'drizzle-orm';
import type { RunKind, RunStatus } from '../../../schema/index.ts';
import { experiments, notes, runFields, runs, taggings } from '../../../schema/index.ts';
import { hasNote, hasTag } from '../../annotations/conditions.ts';
import { isGiven, partOf } from '../../rows.ts';

export type FieldValue = string | number | boolean;

/** A condition on one field of `run_fields`; all that is given must be met. */
export interface FieldCondition {
  readonly path: string;
  readonly equals?: FieldValue | undefined;
  readonly in?: readonly FieldValue[] | undefined;
  readonly lessThan?: number | undefined;
  readonly atMost?: number | undefined;
  readonly greaterThan?: number | undefined;
  readonly atLeast?: number | undefined;
  /** A part of a text, in any case. */
  readonly contains?: string | undefined;
  /** False: runs without the field; nothing else can be asked of it then. */
  readonly exists?: boolean | undefined;
}

/** From this moment on, and before that one. */
export interface Period {
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
}

/** All that is given must be met. */
export interface RunCondition {
  readonly and?: readonly RunCondition[] | undefined;
  readonly or?: readonly RunCondition[] | undefined;
  readonly not?: RunCondition | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly experimentId?: string | undefined;
  readonly datasetId?: string | undefined;
  readonly graphId?: string | undefined;
  readonly kinds?: readonly RunKind[] | undefined;
  readonly statuses?: readonly RunStatus[] | undefined;
  /** Names of models, such as `stid-s`. */
  readonly models?: readonly string[] | undefined;
  readonly methods?: readonly string[] | undefined;
  readonly seeds?: readonly number[] | undefined;
  readonly createdBy?: readonly string[] | undefined;
  readonly created?: Period | undefined;
  readonly started?: Period | undefined;
  readonly finished?: Period | undefined;
  /** A part of the label of model or method, of the name of its experiment, or of a note on it. */
  readonly search?: string | undefined;
  /** Names of tags that they all have, in any case. */
  readonly tags?: readonly string[] | undefined;
  readonly fields?: readonly FieldCondition[] | undefined;
}

/** Ids are made with their moment in front: those of a moment and later are at least this one. */
export function firstIdAt(moment: Date): string {
  const digits = Math.max(0, moment.getTime()).toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-0000-0000-000000000000`;
}

/**
 * Whether a value is one of those that a query gives. Postgres would join the query, and for a page of few rows choose a join
 * that compares all with all where it takes either for small; behind `is true` it gathers the values once, in a hash table.
 */
export function isAmong(value: Column | SQL, query: SQL): SQL {
  return sql`(${value} in (${query})) is true`;
}

/** The SQL of a condition on rows of `runs`; undefined where nothing is asked. */
export function conditionOf(teamId: string, condition: RunCondition): SQL | undefined {
  const { created, started, finished, search, createdBy, datasetId, graphId } = condition;
  const among = (column: Column, values: readonly (string | number)[] | undefined) =>
    values === undefined ? undefined : inArray(column, [...values]);
  const ofExperiments = (where: SQL | undefined): SQL =>
    isAmong(
      runs.experimentId,
      sql`select ${experiments.id} from ${experiments} where ${and(eq(experiments.teamId, teamId), where)}`,
    );
  return and(
    ...(condition.and ?? []).map((part) => conditionOf(teamId, part)),
    condition.or === undefined
      ? undefined
      : (or(...condition.or.map((part) => conditionOf(teamId, part) ?? sql`true`)) ?? sql`false`),
    condition.not === undefined ? undefined : not(conditionOf(teamId, condition.not) ?? sql`true`),
    among(runs.id, condition.ids),
    !isGiven(condition.experimentId) ? undefined : eq(runs.experimentId, condition.experimentId),
    !isGiven(datasetId) ? undefined : ofExperiments(eq(experiments.datasetId, datasetId)),
    !isGiven(graphId) ? undefined : ofExperiments(eq(experiments.graphId, graphId)),
    createdBy === undefined ? undefined : ofExperiments(inArray(experiments.createdBy, [...createdBy])),
    among(runs.kind, condition.kinds),
    among(runs.status, condition.statuses),
    among(runs.model, condition.models),
    among(runs.method, condition.methods),
    among(runs.seed, condition.seeds),
    created?.from === undefined ? undefined : sql`${runs.id} >= ${firstIdAt(created.from)}::uuid`,
    created?.until === undefined ? undefined : sql`${runs.id} < ${firstIdAt(created.until)}::uuid`,
    started === undefined ? undefined : fieldOf(teamId, periodOf('run/startedAt', started)),
    finished === undefined ? undefined : fieldOf(teamId, periodOf('run/finishedAt', finished)),
    search === undefined ? undefined : searchOf(teamId, search, ofExperiments),
    ...(condition.tags ?? []).map((name) => hasTag(teamId, runs.id, taggings.runId, name)),
    ...(condition.fields ?? []).map((field) => fieldOf(teamId, field)),
  );
}

function periodOf(path: string, { from, until }: Period): FieldCondition {
  return { path, atLeast: from?.getTime(), lessThan: until?.getTime() };
}

function searchOf(teamId: string, search: string, ofExperiments: (where: SQL) => SQL): SQL | undefined {
  return or(
    fieldOf(teamId, { path: 'run/model', contains: search }),
    fieldOf(teamId, { path: 'run/method', contains: search }),
    ofExperiments(sql`${experiments.name} ilike ${partOf(search)}`),
    hasNote(teamId, runs.id, notes.runId, search),
  );
}

/** The SQL of a condition on one field, of rows of `runs`. */
export function fieldOf(teamId: string, field: FieldCondition): SQL {
  const { number, text } = runFields;
  const ofField = and(eq(runFields.teamId, teamId), eq(runFields.path, field.path));
  const found = (where: SQL | undefined): SQL =>
    isAmong(runs.id, sql`select ${runFields.runId} from ${runFields} where ${and(ofField, where)}`);
  // Each of the two by an index of its own.
  const isThere = or(found(isNotNull(number)), found(isNotNull(text))) ?? sql`false`;
  if (field.exists === false) return not(isThere);
  const values = [...(field.in ?? []), ...(field.equals === undefined ? [] : [field.equals])];
  const asked = [
    field.equals === undefined ? undefined : equal([field.equals]),
    field.in === undefined ? undefined : (equal(field.in) ?? sql`false`),
    field.lessThan === undefined ? undefined : sql`${number} < ${field.lessThan}::float8`,
    field.atMost === undefined ? undefined : sql`${number} <= ${field.atMost}::float8`,
    field.greaterThan === undefined ? undefined : sql`${number} > ${field.greaterThan}::float8`,
    field.atLeast === undefined ? undefined : sql`${number} >= ${field.atLeast}::float8`,
    field.contains === undefined ? undefined : sql`${text} ilike ${partOf(field.contains)}`,
  ].filter((part) => part !== undefined);
  if (asked.length === 0) return isThere;
  // The two indexes hold numbers alone and texts alone; what is asked says which of them is meant.
  const onlyTexts =
    field.contains !== undefined || (values.length > 0 && values.every((value) => typeof value === 'string'));
  const onlyNumbers = !onlyTexts && values.every((value) => typeof value !== 'string');
  return found(and(onlyTexts ? isNotNull(text) : undefined, onlyNumbers ? isNotNull(number) : undefined, ...asked));

  function equal(wanted: readonly FieldValue[]): SQL | undefined {
    const texts = wanted.filter((value) => typeof value === 'string');
    const numbers = wanted.filter((value) => typeof value === 'number');
    const booleans = wanted.filter((value) => typeof value === 'boolean').map(Number);
    return or(
      texts.length === 0 ? undefined : inArray(text, texts),
      numbers.length === 0 ? undefined : and(inArray(number, numbers), eq(runFields.isBoolean, false)),
      booleans.length === 0 ? undefined : and(inArray(number, booleans), eq(runFields.isBoolean, true)),
    );
  }
}

/** Which runs of experiments that were put away are given. */
export type Archived = 'EXCLUDED' | 'INCLUDED' | 'ONLY';

export function archivedOf(teamId: string, archived: Archived): SQL | undefined {
  if (archived === 'INCLUDED') return undefined;
  const putAway = sql`select ${experiments.id} from ${experiments} where ${and(eq(experiments.teamId, teamId), isNotNull(experiments.archivedAt))}`;
  const isPutAway = isAmong(runs.experimentId, putAway);
  return archived === 'ONLY' ? isPutAway : not(isPutAway);
}

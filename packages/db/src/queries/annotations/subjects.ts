/** What tags and notes are on: one of four kinds of things, each in a column of its own. */
import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { datasets, experiments, leaderboards, runs, type notes, type taggings } from '../../schema/index.ts';

export const subjectTypes = ['Run', 'Experiment', 'Dataset', 'Leaderboard'] as const;
export type SubjectType = (typeof subjectTypes)[number];

export interface Subject {
  readonly type: SubjectType;
  readonly id: string;
}

const columns = {
  Run: 'runId',
  Experiment: 'experimentId',
  Dataset: 'datasetId',
  Leaderboard: 'leaderboardId',
} as const satisfies Record<SubjectType, keyof typeof taggings.$inferInsert & keyof typeof notes.$inferInsert>;

const tables = { Run: runs, Experiment: experiments, Dataset: datasets, Leaderboard: leaderboards } as const;

/** The column of a row that names its subject, to be written. */
export function subjectValues({ type, id }: Subject): Partial<Record<(typeof columns)[SubjectType], string>> {
  return { [columns[type]]: id };
}

/** The column that holds subjects of a type. */
export function subjectColumn(table: typeof taggings | typeof notes, type: SubjectType) {
  return table[columns[type]];
}

/** What a row is on. */
export function annotatedSubject(row: Readonly<Record<(typeof columns)[SubjectType], string | null>>): Subject {
  for (const type of subjectTypes) {
    const id = row[columns[type]];
    if (id !== null) return { type, id };
  }
  throw new Error('a tag or a note is on nothing');
}

/** Which of these things the team has. */
export async function ownedSubjects(
  executor: Executor,
  teamId: string,
  type: SubjectType,
  ids: readonly string[],
): Promise<Set<string>> {
  const table = tables[type];
  const owned: SQL | undefined = and(eq(table.teamId, teamId), inArray(table.id, [...ids]));
  const rows = await executor.select({ id: table.id }).from(table).where(owned);
  return new Set(rows.map(({ id }) => id));
}

/** Tags: names of the team that are put on things. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { NotFoundError, refusingDuplicates } from '../../errors.ts';
import { taggings, tags } from '../../schema/index.ts';
import { differences, isNothing, type Updated } from '../changed.ts';
import { byId, grouped, only, partOf } from '../rows.ts';
import {
  annotatedSubject,
  ownedSubjects,
  subjectColumn,
  subjectValues,
  type Subject,
  type SubjectType,
} from './subjects.ts';

export type TagRow = typeof tags.$inferSelect;

/** Tags of a team that anybody looks through at once. */
export const MOST_TAGS = 500;

/** By name; at most 500. */
export async function list(
  executor: Executor,
  request: { readonly teamId: string; readonly search?: string | undefined },
): Promise<TagRow[]> {
  const { teamId, search } = request;
  return executor
    .select()
    .from(tags)
    .where(and(eq(tags.teamId, teamId), search === undefined ? undefined : sql`${tags.name} ilike ${partOf(search)}`))
    .orderBy(asc(sql`lower(${tags.name})`))
    .limit(MOST_TAGS);
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, TagRow>> {
  return byId(
    await executor
      .select()
      .from(tags)
      .where(inArray(tags.id, [...ids])),
  );
}

interface TagInput {
  readonly name: string;
  /** `#rrggbb`; none where it is null. */
  readonly colour: string | null;
}

/** @throws DuplicateError when the team has a tag of that name, in any case */
export async function create(
  executor: Executor,
  input: TagInput & { readonly teamId: string; readonly createdBy: string | null },
): Promise<TagRow> {
  return refusingDuplicates(`the tag "${input.name}"`, async () =>
    only(await executor.insert(tags).values(input).returning()),
  );
}

/** @throws NotFoundError; DuplicateError when the team has another tag of that name */
export async function change(
  executor: Executor,
  subject: { readonly id: string; readonly teamId: string },
  input: Partial<TagInput>,
): Promise<Updated<TagRow>> {
  const mine = and(eq(tags.id, subject.id), eq(tags.teamId, subject.teamId));
  return executor.transaction(async (tx) => {
    const [before] = await tx.select().from(tags).where(mine).for('no key update');
    if (before === undefined) throw new NotFoundError('tag', subject.id);
    const changes = differences(before, input);
    if (isNothing(changes)) return { row: before, changes };
    return refusingDuplicates(`the tag "${input.name ?? ''}"`, async () => ({
      row: only(await tx.update(tags).set(changes).where(mine).returning()),
      changes,
    }));
  });
}

/** Takes the tag off everything, for good. @throws NotFoundError */
export async function remove(
  executor: Executor,
  subject: { readonly id: string; readonly teamId: string },
): Promise<TagRow> {
  const [row] = await executor
    .delete(tags)
    .where(and(eq(tags.id, subject.id), eq(tags.teamId, subject.teamId)))
    .returning();
  if (row === undefined) throw new NotFoundError('tag', subject.id);
  return row;
}

interface Tagging {
  readonly teamId: string;
  readonly subjects: readonly Subject[];
  readonly tagIds: readonly string[];
}

/**
 * Puts tags on things, which may have them already.
 *
 * @returns ids of the things that had not all of them
 * @throws NotFoundError for a thing or a tag that the team lacks
 */
export async function put(
  executor: Executor,
  { teamId, subjects, tagIds, createdBy }: Tagging & { readonly createdBy: string | null },
): Promise<Set<string>> {
  await mustHave(executor, { teamId, subjects, tagIds });
  const rows = subjects.flatMap((subject) =>
    tagIds.map((tagId) => ({ teamId, tagId, createdBy, ...subjectValues(subject) })),
  );
  const put = rows.length === 0 ? [] : await executor.insert(taggings).values(rows).onConflictDoNothing().returning();
  return new Set(put.map((row) => annotatedSubject(row).id));
}

/**
 * Takes tags off things, which need not have them.
 *
 * @returns ids of the things that had any of them
 * @throws NotFoundError for a thing or a tag that the team lacks
 */
export async function takeOff(executor: Executor, tagging: Tagging): Promise<Set<string>> {
  await mustHave(executor, tagging);
  const changed = new Set<string>();
  for (const [type, ids] of byType(tagging.subjects)) {
    const taken = await executor
      .delete(taggings)
      .where(
        and(
          eq(taggings.teamId, tagging.teamId),
          inArray(taggings.tagId, [...tagging.tagIds]),
          inArray(subjectColumn(taggings, type), ids),
        ),
      )
      .returning();
    for (const row of taken) changed.add(annotatedSubject(row).id);
  }
  return changed;
}

function byType(subjects: readonly Subject[]): Map<SubjectType, string[]> {
  const groups = new Map<SubjectType, string[]>();
  for (const { type, id } of subjects) groups.set(type, [...(groups.get(type) ?? []), id]);
  return groups;
}

async function mustHave(executor: Executor, { teamId, subjects, tagIds }: Tagging): Promise<void> {
  for (const [type, ids] of byType(subjects)) {
    const owned = await ownedSubjects(executor, teamId, type, ids);
    const missing = ids.find((id) => !owned.has(id));
    if (missing !== undefined) throw new NotFoundError(type, missing);
  }
  const known = await byIds(executor, tagIds);
  const missing = tagIds.find((id) => known.get(id)?.teamId !== teamId);
  if (missing !== undefined) throw new NotFoundError('tag', missing);
}

/** Tags of things of one type by name, by the id of the thing. */
export async function ofSubjects(
  executor: Executor,
  type: SubjectType,
  ids: readonly string[],
): Promise<Map<string, TagRow[]>> {
  const subject = subjectColumn(taggings, type);
  const rows = await executor
    .select({ subject, tag: tags })
    .from(taggings)
    .innerJoin(tags, eq(tags.id, taggings.tagId))
    .where(inArray(subject, [...ids]))
    .orderBy(asc(sql`lower(${tags.name})`));
  const groups = grouped(ids, rows, (row) => row.subject ?? '');
  return new Map([...groups].map(([id, group]) => [id, group.map(({ tag }) => tag)]));
}

/** How many things have each tag, by its id. */
export async function counts(executor: Executor, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await executor
    .select({ id: taggings.tagId, count: sql<number>`count(*)::int` })
    .from(taggings)
    .where(inArray(taggings.tagId, [...ids]))
    .groupBy(taggings.tagId);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

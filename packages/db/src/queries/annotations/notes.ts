/** Notes: Markdown on things, with the texts that they had before. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../../database.ts';
import { NotFoundError } from '../../errors.ts';
import { notes, noteVersions } from '../../schema/index.ts';
import type { Changed } from '../changed.ts';
import { byId, grouped, only } from '../rows.ts';
import { ownedSubjects, subjectColumn, subjectValues, type Subject, type SubjectType } from './subjects.ts';

export type NoteRow = typeof notes.$inferSelect;
export type NoteVersionRow = typeof noteVersions.$inferSelect;

interface Own {
  readonly id: string;
  readonly teamId: string;
}

/** @throws NotFoundError when the team has no such thing */
export async function create(
  executor: Executor,
  input: {
    readonly teamId: string;
    readonly subject: Subject;
    readonly text: string;
    readonly createdBy: string | null;
  },
): Promise<NoteRow> {
  const { teamId, subject, text, createdBy } = input;
  const owned = await ownedSubjects(executor, teamId, subject.type, [subject.id]);
  if (!owned.has(subject.id)) throw new NotFoundError(subject.type, subject.id);
  return only(
    await executor
      .insert(notes)
      .values({ teamId, text, createdBy, ...subjectValues(subject) })
      .returning(),
  );
}

async function locked(tx: Transaction, { id, teamId }: Own): Promise<NoteRow> {
  const [row] = await tx
    .select()
    .from(notes)
    .where(and(eq(notes.id, id), eq(notes.teamId, teamId)))
    .for('update');
  if (row === undefined) throw new NotFoundError('note', id);
  return row;
}

/** Gives a note another text and keeps the one that it had; the same text changes nothing. @throws NotFoundError */
export async function edit(
  executor: Executor,
  own: Own,
  { text, editedBy }: { readonly text: string; readonly editedBy: string | null },
): Promise<Changed<NoteRow>> {
  return executor.transaction(async (tx) => {
    const before = await locked(tx, own);
    if (before.text === text) return { row: before, isChanged: false };
    const { teamId, id: noteId, version } = before;
    await tx.insert(noteVersions).values({
      ...{ teamId, noteId, version, text: before.text },
      writtenBy: before.editedAt === null ? before.createdBy : before.editedBy,
      writtenAt: before.editedAt ?? before.createdAt,
    });
    const change = { text, editedBy, editedAt: sql`now()`, version: version + 1 };
    const edited = await tx.update(notes).set(change).where(eq(notes.id, noteId)).returning();
    return { row: only(edited), isChanged: true };
  });
}

/** Removes a note with its history. @throws NotFoundError */
export async function remove(executor: Executor, { id, teamId }: Own): Promise<NoteRow> {
  const [row] = await executor
    .delete(notes)
    .where(and(eq(notes.id, id), eq(notes.teamId, teamId)))
    .returning();
  if (row === undefined) throw new NotFoundError('note', id);
  return row;
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, NoteRow>> {
  return byId(
    await executor
      .select()
      .from(notes)
      .where(inArray(notes.id, [...ids])),
  );
}

/** Notes on things of one type, the oldest first, by the id of the thing. */
export async function ofSubjects(
  executor: Executor,
  type: SubjectType,
  ids: readonly string[],
): Promise<Map<string, NoteRow[]>> {
  const subject = subjectColumn(notes, type);
  const rows = await executor
    .select({ subject, note: notes })
    .from(notes)
    .where(inArray(subject, [...ids]))
    .orderBy(asc(notes.id));
  const groups = grouped(ids, rows, (row) => row.subject ?? '');
  return new Map([...groups].map(([id, group]) => [id, group.map(({ note }) => note)]));
}

/** Texts of before, the oldest first, by the id of the note. */
export async function versionsOf(executor: Executor, ids: readonly string[]): Promise<Map<string, NoteVersionRow[]>> {
  const rows = await executor
    .select()
    .from(noteVersions)
    .where(inArray(noteVersions.noteId, [...ids]))
    .orderBy(asc(noteVersions.version));
  return grouped(ids, rows, (row) => row.noteId);
}

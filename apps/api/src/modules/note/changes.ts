/** What people write, edit and remove, with refusals as user errors. */
import { NotFoundError, notes, type Transaction } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { readSubject } from '../tag/subject.ts';
import { Note, type NotePayload } from './type.ts';

const LONGEST = 20_000;

const refused = (error: UserError): NotePayload => ({ note: null, userErrors: [error] });

function faultOf(text: string): UserError | undefined {
  if (text.includes('\0')) return new UserError('INVALID', 'a note holds no null characters', ['text']);
  const { length } = text.trim();
  // Postgres counts characters, JavaScript halves of some: what passes here passes there.
  if (length > 0 && text.length <= LONGEST) return undefined;
  return new UserError('INVALID', `a note has 1 to ${LONGEST} characters; got ${length === 0 ? 0 : text.length}`, [
    'text',
  ]);
}

async function answered(
  context: Context,
  field: string,
  work: (tx: Transaction) => Promise<notes.NoteRow>,
): Promise<NotePayload> {
  try {
    return { note: new Note(await context.change(work)), userErrors: [] };
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    return refused(new UserError('NOT_FOUND', `the team has no such ${error.noun.toLowerCase()}`, [field]));
  }
}

export async function createNote(
  context: Context,
  { subjectId, text }: { readonly subjectId: string; readonly text: string },
): Promise<NotePayload> {
  const subject = readSubject(subjectId, ['subjectId']);
  const fault = context.refusal('research.write') ?? (subject instanceof UserError ? subject : faultOf(text));
  if (fault !== undefined || subject instanceof UserError) return refused(fault ?? (subject as UserError));
  const { teamId, identity } = context;
  return answered(context, 'subjectId', async (tx) => {
    const row = await notes.create(tx, { teamId, subject, text, createdBy: identity.user?.id ?? null });
    await context.audit(tx, 'note.create', 'Note', row.id);
    return row;
  });
}

async function ofOne(
  context: Context,
  globalId: string,
  work: (tx: Transaction, own: { id: string; teamId: string }) => Promise<notes.NoteRow>,
): Promise<NotePayload> {
  const refusal = context.refusal('research.write');
  if (refusal !== null) return refused(refusal);
  const decoded = decodeGlobalId(globalId);
  if (decoded?.type !== 'Note') return refused(new UserError('NOT_FOUND', 'the team has no such note', ['id']));
  return answered(context, 'id', (tx) => work(tx, { id: decoded.id, teamId: context.teamId }));
}

export async function editNote(context: Context, id: string, text: string): Promise<NotePayload> {
  const fault = context.refusal('research.write') ?? faultOf(text);
  if (fault !== undefined) return refused(fault);
  return ofOne(context, id, async (tx, own) => {
    const { row, isChanged } = await notes.edit(tx, own, { text, editedBy: context.identity.user?.id ?? null });
    if (isChanged) await context.audit(tx, 'note.update', 'Note', row.id, { version: row.version });
    return row;
  });
}

export function deleteNote(context: Context, id: string): Promise<NotePayload> {
  return ofOne(context, id, async (tx, own) => {
    const row = await notes.remove(tx, own);
    await context.audit(tx, 'note.delete', 'Note', row.id);
    return row;
  });
}

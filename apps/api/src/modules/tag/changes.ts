/** What people decide about tags, with refusals as user errors. */
import { DuplicateError, isNothing, NotFoundError, tags, type Subject, type Transaction } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { findSubject, readSubjects } from './subject.ts';
import { Tag, type TaggedPayload, type TagInput, type TagPayload } from './type.ts';

const MOST_SUBJECTS = 100;
const MOST_TAGS = 20;

function fieldsOf({ name, colour }: TagInput): { name?: string; colour?: string | null } | UserError {
  const given: { name?: string; colour?: string | null } = {};
  if (typeof name === 'string') {
    const trimmed = name.trim();
    if (trimmed === '' || trimmed.length > 60 || trimmed.includes('\0')) {
      return new UserError('INVALID', `a tag has 1 to 60 characters; got ${trimmed.length}`, ['input', 'name']);
    }
    given.name = trimmed;
  }
  if (typeof colour === 'string') {
    if (colour !== '' && !/^#[0-9a-f]{6}$/i.test(colour)) {
      return new UserError('INVALID', `a colour is written like "#1b6ca8"; got "${colour.slice(0, 40)}"`, [
        'input',
        'colour',
      ]);
    }
    given.colour = colour === '' ? null : colour.toLowerCase();
  }
  return given;
}

async function answered(context: Context, work: (tx: Transaction) => Promise<tags.TagRow>): Promise<TagPayload> {
  try {
    return { tag: new Tag(await context.change(work)), userErrors: [] };
  } catch (error) {
    if (error instanceof NotFoundError) return { tag: null, userErrors: [missingTag(['id'])] };
    if (error instanceof DuplicateError) {
      return { tag: null, userErrors: [new UserError('CONFLICT', error.message, ['input', 'name'])] };
    }
    throw error;
  }
}

const missingTag = (field: readonly string[]) => new UserError('NOT_FOUND', 'the team has no such tag', field);
const refused = (error: UserError): TagPayload => ({ tag: null, userErrors: [error] });

export async function createTag(context: Context, input: TagInput): Promise<TagPayload> {
  const refusal = context.refusal('research.write');
  if (refusal !== null) return refused(refusal);
  const fields = fieldsOf(input);
  if (fields instanceof UserError) return refused(fields);
  const { name, colour = null } = fields;
  if (name === undefined) return refused(new UserError('INVALID', 'a tag needs a name', ['input', 'name']));
  return answered(context, async (tx) => {
    const { teamId, identity } = context;
    const row = await tags.create(tx, { teamId, name, colour, createdBy: identity.user?.id ?? null });
    await context.audit(tx, 'tag.create', 'Tag', row.id, { name });
    return row;
  });
}

async function ofOne(
  context: Context,
  globalId: string,
  work: (tx: Transaction, own: { id: string; teamId: string }) => Promise<tags.TagRow>,
): Promise<TagPayload> {
  const refusal = context.refusal('research.write');
  if (refusal !== null) return refused(refusal);
  const decoded = decodeGlobalId(globalId);
  if (decoded?.type !== 'Tag') return refused(missingTag(['id']));
  return answered(context, (tx) => work(tx, { id: decoded.id, teamId: context.teamId }));
}

export async function changeTag(context: Context, id: string, input: TagInput): Promise<TagPayload> {
  const refusal = context.refusal('research.write');
  if (refusal !== null) return refused(refusal);
  const fields = fieldsOf(input);
  if (fields instanceof UserError) return refused(fields);
  if (Object.keys(fields).length === 0) {
    return refused(new UserError('INVALID', 'give a name or a colour to change', ['input']));
  }
  return ofOne(context, id, async (tx, own) => {
    const { row, changes } = await tags.change(tx, own, fields);
    if (!isNothing(changes)) await context.audit(tx, 'tag.update', 'Tag', row.id, changes);
    return row;
  });
}

export function deleteTag(context: Context, id: string): Promise<TagPayload> {
  return ofOne(context, id, async (tx, own) => {
    const row = await tags.remove(tx, own);
    await context.audit(tx, 'tag.delete', 'Tag', row.id, { name: row.name });
    return row;
  });
}

interface Tagging {
  readonly subjectIds: readonly string[];
  readonly tagIds: readonly string[];
}

function readTagging({ subjectIds, tagIds }: Tagging): { subjects: Subject[]; tags: string[] } | UserError {
  for (const [field, ids, most] of [
    ['subjectIds', subjectIds, MOST_SUBJECTS],
    ['tagIds', tagIds, MOST_TAGS],
  ] as const) {
    if (ids.length === 0 || ids.length > most) {
      return new UserError('INVALID', `expected 1 to ${most} ids; got ${ids.length}`, [field]);
    }
  }
  const subjects = readSubjects(subjectIds, 'subjectIds');
  if (subjects instanceof UserError) return subjects;
  const decoded = tagIds.map((id) => decodeGlobalId(id));
  const wrong = decoded.findIndex((tag) => tag?.type !== 'Tag');
  if (wrong >= 0) return missingTag(['tagIds', String(wrong)]);
  return { subjects, tags: decoded.map((tag) => tag?.id ?? '') };
}

/** Puts tags on things or takes them off: all of them, or none where one of them is missing. */
export async function tagThings(
  context: Context,
  action: 'tag.put' | 'tag.takeOff',
  given: Tagging,
): Promise<TaggedPayload> {
  const refusal = context.refusal('research.write');
  const tagging = readTagging(given);
  if (refusal !== null || tagging instanceof UserError) {
    return { subjects: [], userErrors: [refusal ?? (tagging as UserError)] };
  }
  const { subjects, tags: tagIds } = tagging;
  const { teamId, identity } = context;
  try {
    await context.change(async (tx) => {
      const rows = { teamId, subjects, tagIds };
      const changed = await (action === 'tag.put'
        ? tags.put(tx, { ...rows, createdBy: identity.user?.id ?? null })
        : tags.takeOff(tx, rows));
      for (const { type, id } of subjects) {
        if (changed.has(id)) await context.audit(tx, action, type, id, { tagIds });
      }
    });
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const place = subjects.findIndex(({ id }) => id === error.id);
    const [field, at] = place >= 0 ? ['subjectIds', place] : ['tagIds', tagIds.indexOf(error.id)];
    return {
      subjects: [],
      userErrors: [
        new UserError('NOT_FOUND', `the team has no such ${error.noun.toLowerCase()}`, [String(field), String(at)]),
      ],
    };
  }
  const found = await Promise.all(subjects.map((subject) => findSubject(context, subject)));
  return { subjects: found.filter((node) => node !== null), userErrors: [] };
}

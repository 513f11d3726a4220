/** What people keep of lists, with refusals as user errors. */
import { ConflictError, DuplicateError, isNothing, NotFoundError, savedViews, type Transaction } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { readDefinition } from './definition.ts';
import { SavedView, type SavedViewCreateInput, type SavedViewPayload, type SavedViewUpdateInput } from './type.ts';

const refused = (error: UserError): SavedViewPayload => ({ savedView: null, userErrors: [error] });
const missing = () => new UserError('NOT_FOUND', 'the team has no such view', ['id']);

export const viewerOf = ({ teamId, identity }: Context): savedViews.Viewer => ({
  teamId,
  userId: identity.user?.id ?? null,
});

function readName(name: string): string | UserError {
  const trimmed = name.trim();
  if (trimmed !== '' && trimmed.length <= 100 && !trimmed.includes('\0')) return trimmed;
  return new UserError('INVALID', `a view's name has 1 to 100 characters; got ${trimmed.length}`, ['input', 'name']);
}

async function answered(
  context: Context,
  work: (tx: Transaction) => Promise<savedViews.SavedViewRow>,
): Promise<SavedViewPayload> {
  try {
    return { savedView: new SavedView(await context.change(work)), userErrors: [] };
  } catch (error) {
    if (error instanceof NotFoundError) return refused(missing());
    if (error instanceof DuplicateError) return refused(new UserError('CONFLICT', error.message, ['input', 'name']));
    if (error instanceof ConflictError) return refused(new UserError('CONFLICT', error.message, ['input']));
    throw error;
  }
}

export async function createView(context: Context, input: SavedViewCreateInput): Promise<SavedViewPayload> {
  const refusal = context.refusal('research.write');
  if (refusal !== null) return refused(refusal);
  const { teamId, userId } = viewerOf(context);
  if (input.isPersonal === true && userId === null) {
    return refused(
      new UserError('INVALID', 'a team key has no views of its own; keep it for the team', ['input', 'isPersonal']),
    );
  }
  const name = readName(input.name);
  if (name instanceof UserError) return refused(name);
  const definition = readDefinition(input.definition, ['input', 'definition']);
  if (definition instanceof UserError) return refused(definition);
  const ownerId = input.isPersonal === true ? userId : null;
  return answered(context, async (tx) => {
    const row = await savedViews.create(tx, { teamId, ownerId, page: input.page, name, definition });
    await context.audit(tx, 'view.create', 'SavedView', row.id, { name });
    return row;
  });
}

export async function updateView(context: Context, id: string, input: SavedViewUpdateInput): Promise<SavedViewPayload> {
  const refusal = context.refusal('research.write');
  if (refusal !== null) return refused(refusal);
  const name = typeof input.name === 'string' ? readName(input.name) : undefined;
  if (name instanceof UserError) return refused(name);
  const given = input.definition ?? undefined;
  const definition = given === undefined ? undefined : readDefinition(given, ['input', 'definition']);
  if (definition instanceof UserError) return refused(definition);
  if (name === undefined && definition === undefined) {
    return refused(new UserError('INVALID', 'give a name or a definition to change', ['input']));
  }
  const decoded = decodeGlobalId(id);
  if (decoded?.type !== 'SavedView') return refused(missing());
  const change = { ...(name === undefined ? {} : { name }), ...(definition === undefined ? {} : { definition }) };
  return answered(context, async (tx) => {
    const { row, changes } = await savedViews.change(tx, viewerOf(context), decoded.id, change);
    // A definition is long: the log tells that it was changed.
    const details = { ...changes, ...(changes.definition === undefined ? {} : { definition: 'changed' }) };
    if (!isNothing(changes)) await context.audit(tx, 'view.update', 'SavedView', row.id, details);
    return row;
  });
}

export async function deleteView(context: Context, id: string): Promise<SavedViewPayload> {
  const refusal = context.refusal('research.write');
  if (refusal !== null) return refused(refusal);
  const decoded = decodeGlobalId(id);
  if (decoded?.type !== 'SavedView') return refused(missing());
  return answered(context, async (tx) => {
    const row = await savedViews.remove(tx, viewerOf(context), decoded.id);
    await context.audit(tx, 'view.delete', 'SavedView', row.id, { name: row.name });
    return row;
  });
}

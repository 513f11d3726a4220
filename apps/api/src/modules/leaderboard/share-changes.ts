/** What people decide about who may read a leaderboard, with refusals as user errors. */
import { DuplicateError, leaderboards, shareLinks } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { loadRequired } from '../../relay/loader.ts';
import { passingOnFault } from '../licence/passing-on.ts';
import type { LeaderboardVisibilitySetInput, ShareLinkCreateInput } from './share-input.ts';
import {
  ShareLink,
  type LeaderboardPayload,
  type ShareLinkCreatePayload,
  type ShareLinkRevokePayload,
} from './share-type.ts';
import { freeSlug, slugFault } from './slug.ts';
import { Leaderboard } from './type.ts';
import { placeKey } from './version-loaders.ts';

const uuidOf = (type: string, id: string): string | null => {
  const decoded = decodeGlobalId(id);
  return decoded?.type === type ? decoded.id : null;
};

const noBoard = (field: string) => new UserError('NOT_FOUND', 'the team has no such leaderboard', [field]);

export async function createShareLink(
  context: Context,
  { leaderboardId, version, expiresAt = null }: ShareLinkCreateInput,
): Promise<ShareLinkCreatePayload> {
  const refuse = (error: UserError) => ({ shareLink: null, token: null, path: null, userErrors: [error] });
  const refusal = context.refusal('leaderboards.write');
  if (refusal !== null) return refuse(refusal);
  const board = await boardOf(context, leaderboardId);
  if (board === null) return refuse(noBoard('leaderboardId'));
  if (expiresAt !== null && expiresAt <= new Date()) {
    return refuse(new UserError('INVALID', `expected a moment to come, got ${expiresAt.toISOString()}`, ['expiresAt']));
  }
  const closed = await closedBy(context, board, 'a leaderboard that is shared by a link');
  if (closed !== null) return refuse(new UserError('FORBIDDEN', closed, ['leaderboardId']));
  const shown =
    typeof version === 'number'
      ? await context.loaders.leaderboardVersionByNumber.load(placeKey(board.id, version))
      : undefined;
  if (shown === null)
    return refuse(new UserError('NOT_FOUND', `the board has no version ${String(version)}`, ['version']));
  const { link, token } = await context.change(async (tx) => {
    const made = await shareLinks.create(tx, {
      ...{ teamId: context.teamId, leaderboardId: board.id, versionId: shown?.id ?? null },
      ...{ createdBy: context.identity.user?.id ?? null, expiresAt },
    });
    const details = { leaderboardId: board.id, version: shown?.number ?? null };
    await context.audit(tx, 'leaderboard.createLink', 'ShareLink', made.link.id, details);
    return made;
  });
  return { shareLink: new ShareLink(link), token, path: `/share/${token}`, userErrors: [] };
}

export async function revokeShareLink(context: Context, id: string): Promise<ShareLinkRevokePayload> {
  const refuse = (error: UserError) => ({ shareLink: null, userErrors: [error] });
  const refusal = context.refusal('leaderboards.write');
  if (refusal !== null) return refuse(refusal);
  const uuid = uuidOf('ShareLink', id);
  const { teamId } = context;
  const done = await context.change(async (tx) => {
    const revoked = uuid === null ? undefined : await shareLinks.revoke(tx, { id: uuid, teamId });
    if (revoked?.isChanged === true) {
      await context.audit(tx, 'leaderboard.revokeLink', 'ShareLink', revoked.row.id);
    }
    return revoked;
  });
  if (done === undefined) return refuse(new UserError('NOT_FOUND', 'the team has no such share link', ['id']));
  return { shareLink: new ShareLink(done.row), userErrors: [] };
}

/** Boards are opened to the world, and taken back, by those who manage the team. */
export async function setVisibility(
  context: Context,
  { id, visibility, slug }: LeaderboardVisibilitySetInput,
): Promise<LeaderboardPayload> {
  const refuse = (error: UserError) => ({ leaderboard: null, userErrors: [error] });
  const refusal = context.refusal('leaderboards.write') ?? context.refusal('team.manage');
  if (refusal !== null) return refuse(refusal);
  const fault = typeof slug === 'string' ? slugFault(slug) : null;
  if (fault !== null) return refuse(new UserError('INVALID', fault, ['slug']));
  const board = await boardOf(context, id);
  if (board === null) return refuse(noBoard('id'));
  if (visibility === 'PUBLIC') {
    const closed = await closedBy(context, board, 'a public leaderboard');
    if (closed !== null) return refuse(new UserError('FORBIDDEN', closed, ['visibility']));
  }
  const { teamId } = context;
  try {
    const changed = await context.change(async (tx) => {
      const done =
        visibility === 'TEAM'
          ? await leaderboards.unpublish(tx, { id: board.id, teamId })
          : await leaderboards.publish(tx, { id: board.id, teamId, slug: slug ?? board.slug ?? freeSlug(board) });
      if (done?.isChanged === true) {
        const details = { visibility, slug: done.row.slug };
        await context.audit(tx, 'leaderboard.setVisibility', 'Leaderboard', board.id, details);
      }
      return done?.row;
    });
    if (changed === undefined) return refuse(noBoard('id'));
    return { leaderboard: new Leaderboard(changed), userErrors: [] };
  } catch (error) {
    if (!(error instanceof DuplicateError)) throw error;
    return refuse(new UserError('CONFLICT', `another board has the address "${slug ?? board.slug ?? ''}"`, ['slug']));
  }
}

/** Why a board may not be shown outside of the team; null where it may. @param what as the sentence begins */
async function closedBy(
  { loaders }: Context,
  { protocolId }: leaderboards.LeaderboardRow,
  what: string,
): Promise<string | null> {
  const { datasetId } = await loadRequired(loaders.protocol, protocolId, 'protocol');
  return passingOnFault(loaders, datasetId, what);
}

async function boardOf(context: Context, id: string): Promise<leaderboards.LeaderboardRow | null> {
  const uuid = uuidOf('Leaderboard', id);
  return uuid === null ? null : context.loaders.leaderboard.load(uuid);
}

/** Boards with all that a stranger may see of them, in as many statements for one as for many. */
import {
  datasets,
  leaderboards,
  leaderboardVersions,
  protocols,
  shareLinks,
  teams,
  type Database,
} from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { byArguments, manyByKey } from '../../relay/loader.ts';
import { forbidding } from '../licence/passing-on.ts';
import { PublicLeaderboard } from './public-type.ts';

type BoardRow = leaderboards.LeaderboardRow;
type VersionRow = leaderboardVersions.LeaderboardVersionRow;

/** Each board as it stands, or in the version that is given for it; the caller has made sure that it may be read. */
export async function showBoards(
  database: Database,
  boards: readonly BoardRow[],
  chosen: ReadonlyMap<string, VersionRow> = new Map(),
): Promise<PublicLeaderboard[]> {
  const standing = boards.filter(({ id }) => !chosen.has(id)).map(({ id }) => id);
  const versions = new Map([...(await leaderboardVersions.newestUntil(database, standing, null)), ...chosen]);
  const protocolById = await protocols.byIds(
    database,
    boards.map((board) => board.protocolId),
  );
  const datasetIds = [...protocolById.values()].map((protocol) => protocol.datasetId);
  const datasetById = await datasets.byIds(database, datasetIds);
  const teamById = await teams.byIds(
    database,
    boards.map((board) => board.teamId),
  );
  const entries = byArguments((page: { readonly position: number; readonly limit: number }) =>
    manyByKey((ids) => leaderboardVersions.entriesFrom(database, ids, page)),
  );
  return boards.map((board) => {
    const version = versions.get(board.id);
    const protocol = protocolById.get(board.protocolId);
    const dataset = datasetById.get(protocol?.datasetId ?? '');
    const team = teamById.get(board.teamId);
    if (version === undefined || protocol === undefined || dataset === undefined || team === undefined) {
      throw new Error(`leaderboard ${board.id} lacks its version, protocol, dataset or team`);
    }
    return new PublicLeaderboard({
      ...{ board, version, protocol, dataset, team },
      entries: (position, limit) => entries({ position, limit }).load(version.id),
    });
  });
}

/**
 * What a share link shows, and null for a secret that shows nothing, whatever the reason; counts the use where it is one. The terms of the
 * data are asked each time: a link may be older than what is known of them.
 */
export async function showShared(
  by: Pick<Context, 'accounts' | 'databaseOf'>,
  token: string,
  counts: boolean,
): Promise<PublicLeaderboard | null> {
  const link = await shareLinks.find(by.accounts, token);
  if (link === undefined) return null;
  const database = by.databaseOf(link.teamId);
  const board = (await leaderboards.byIds(database, [link.leaderboardId])).get(link.leaderboardId);
  if (board === undefined || (await isClosed(database, board))) return null;
  if (counts) await database.transaction((tx) => shareLinks.use(tx, link.id));
  const { versionId } = link;
  const version =
    versionId === null ? undefined : (await leaderboardVersions.byIds(database, [versionId])).get(versionId);
  const [shown] = await showBoards(database, [board], new Map(version === undefined ? [] : [[board.id, version]]));
  return shown ?? null;
}

/** Whether the terms of its data keep a board in the team. */
async function isClosed(database: Database, { protocolId }: BoardRow): Promise<boolean> {
  const protocol = (await protocols.byIds(database, [protocolId])).get(protocolId);
  if (protocol === undefined) return true;
  const licences = await datasets.licencesOf(database, [protocol.datasetId]);
  return forbidding(licences.get(protocol.datasetId) ?? []) !== undefined;
}

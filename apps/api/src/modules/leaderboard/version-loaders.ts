/** Loaders of what hangs on a leaderboard beside its entries: versions, links, submissions, the boards before it. */
import { leaderboards, leaderboardVersions, shareLinks, submissions, type Database } from '@stillgraph/db';
import type { KeyPage } from '../../relay/connection.ts';
import { byArguments, manyByKey, oneByKey, pageByKey } from '../../relay/loader.ts';

type OfTeam = <Row extends { readonly teamId: string }>(rows: ReadonlyMap<string, Row>) => Map<string, Row>;

/** The key of something inside something else: of a version by its number in a board, of an entry in a version. */
export const placeKey = (outer: string, inner: string | number): string => `${outer} ${inner}`;

function placeOf(key: string): [outer: string, inner: string] {
  const [outer = '', inner = ''] = key.split(' ');
  return [outer, inner];
}

export function versionLoaders(database: Database, teamId: string, ofTeam: OfTeam) {
  return {
    leaderboardVersion: oneByKey(async (ids) => ofTeam(await leaderboardVersions.byIds(database, ids))),
    /** By `placeKey` of board and number. */
    leaderboardVersionByNumber: oneByKey(async (keys) => {
      const places = keys.map(placeOf).map(([leaderboardId, number]) => ({ leaderboardId, number: Number(number) }));
      const rows = await leaderboardVersions.byNumbers(database, places);
      return new Map(rows.map((row) => [placeKey(row.leaderboardId, row.number), row]));
    }),
    /** The version that a board stood at in a moment; null for now. */
    leaderboardVersionAt: byArguments(({ moment }: { readonly moment: Date | null }) =>
      oneByKey((ids) => leaderboardVersions.newestUntil(database, ids, moment)),
    ),
    versionsOfLeaderboard: byArguments((page: KeyPage) =>
      pageByKey((ids) => leaderboardVersions.pagesOfBoards(database, ids, page)),
    ),
    entriesOfVersion: byArguments((page: KeyPage) =>
      pageByKey((ids) => leaderboardVersions.pagesOfVersions(database, ids, page)),
    ),
    /** By `placeKey` of version and entry. */
    entryOfVersion: oneByKey(async (keys) => {
      const places = keys.map(placeOf).map(([versionId, entryId]) => ({ versionId, entryId }));
      const rows = await leaderboardVersions.entriesByPlaces(database, places);
      return new Map(rows.map((row) => [placeKey(row.versionId, row.id), row]));
    }),
    standingsOfVersion: oneByKey((ids) => leaderboardVersions.standingsOf(database, ids)),
    predecessorsOfLeaderboard: manyByKey((ids) => leaderboards.predecessorsOf(database, ids)),
    submission: oneByKey(async (ids) => ofTeam(await submissions.byIds(database, ids))),
    submissionOfExperiment: oneByKey(async (ids) => ofTeam(await submissions.byExperimentIds(database, ids))),
    submissionsOfLeaderboard: byArguments((page: KeyPage) =>
      pageByKey((ids) => submissions.pagesOfBoards(database, ids, page)),
    ),
    submittedToProtocol: oneByKey((ids) => submissions.usedOf(database, teamId, ids)),
    weightsOfSubmission: manyByKey((ids) => submissions.weightsOf(database, ids)),
    shareLink: oneByKey(async (ids) => ofTeam(await shareLinks.byIds(database, ids))),
    shareLinksOfLeaderboard: byArguments((page: KeyPage) =>
      pageByKey((ids) => shareLinks.pagesOfBoards(database, ids, page)),
    ),
  };
}

/** The history of leaderboards. */
export { changes, standingsOf, type ChangeKind, type EntryChange, type Standing } from './difference.ts';
export { formerIds, keep, MOST_VERSIONS } from './keep.ts';
export {
  after,
  byIds,
  byNumbers,
  entriesByPlaces,
  entriesFrom,
  newestOf,
  newestUntil,
  pagesOfBoards,
  pagesOfVersions,
  type LeaderboardVersionRow,
  type VersionEntryRow,
} from './read.ts';

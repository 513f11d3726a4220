/** The history of leaderboards. */
export { changes, changesBetween, type ChangeKind, type EntryChange, type Standing } from './difference.ts';
export { formerIds, keep, MOST_VERSIONS } from './keep.ts';
export {
  after,
  byIds,
  byNumbers,
  entriesByIds,
  newestOf,
  newestUntil,
  pagesOfBoards,
  pagesOfVersions,
  type LeaderboardVersionRow,
  type VersionEntryRow,
} from './read.ts';

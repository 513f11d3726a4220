/** What a model card is written from: rows of the database, nothing said by hand. */
import type {
  datasets,
  evaluations,
  leaderboards,
  predictionIntervals,
  protocols,
  runDiagnostics,
  runs,
} from '@stillgraph/db';

export interface CardFacts {
  readonly run: runs.RunRow;
  readonly dataset: datasets.DatasetRow;
  readonly protocol: protocols.ProtocolRow;
  /** Name and recipe of the graph over the sensors. */
  readonly graph: { readonly name: string; readonly recipe: string };
  /** Label of the run whose network it is made of; null for one that began with random weights. */
  readonly source: string | null;
  /** Labels of the runs that it learnt from. */
  readonly teachers: readonly string[];
  /** On the test part, horizons in order, 0 (the mean of all) first. */
  readonly scores: readonly evaluations.Scores[];
  readonly intervals: readonly predictionIntervals.PredictionInterval[];
  /** What the errors look like from closer up; null where it was not kept. */
  readonly diagnostics: runDiagnostics.RunDiagnostics | null;
  /** The configuration on its leaderboard, all seeds together; null before it was ranked. */
  readonly entry: leaderboards.LeaderboardEntryRow | null;
}

/** What a model card is written from: rows of the database, nothing said by hand. */
import type {
  Licence,
  datasets,
  evaluations,
  leaderboards,
  lint,
  predictionIntervals,
  protocols,
  runDiagnostics,
  runs,
} from '@stillgraph/db';

export interface CardFacts {
  readonly run: runs.RunRow;
  readonly dataset: datasets.DatasetRow;
  /** Terms of the dataset: what they forbid holds for the model too. */
  readonly licences: readonly Licence[];
  readonly protocol: protocols.ProtocolRow;
  /** Name and recipe of the graph over the sensors. */
  readonly graph: { readonly name: string; readonly recipe: string };
  /**
   * The run whose network it is made of, and the title of the dataset that one learnt where it is another one; null for one
   * that began with random weights.
   */
  readonly source: { readonly label: string; readonly otherDataset: string | null } | null;
  /** Labels of the runs that it learnt from; of a network in eight bits, those that its source learnt from. */
  readonly teachers: readonly string[];
  /** Share of the train windows whose labels it learnt from, (0, 1]; null where its config does not say. */
  readonly labelShare: number | null;
  /** What the leakage linter found, in the order of display; empty for a run of before it. */
  readonly lint: readonly lint.LintFindingRow[];
  /** With how many weights the test part was forecast; null where the run kept no record. */
  readonly testForecasts: number | null;
  /** What `diagnostics.fidelity` holds it against: a teacher, or the network that it was before it was made smaller. */
  readonly heldAgainst: 'TEACHER' | 'SOURCE';
  /** Methods of the runs whose control it is, of its own seed. */
  readonly controlOf: readonly string[];
  /** On the test part, horizons in order, 0 (the mean of all) first. */
  readonly scores: readonly evaluations.Scores[];
  readonly intervals: readonly predictionIntervals.PredictionInterval[];
  /** What the errors look like from closer up; null where it was not kept. */
  readonly diagnostics: runDiagnostics.RunDiagnostics | null;
  /**
   * The configuration on its leaderboard, all seeds together; that of another experiment's copies where those stand for the
   * run; null before it was ranked.
   */
  readonly entry: leaderboards.LeaderboardEntryRow | null;
  /** The experiment whose runs are ranked in the run's place, as copies of it; null where it is ranked itself, or not. */
  readonly copyIn: string | null;
  /** Number of seeds that the configuration and its control share on the board; null without a control there. */
  readonly pairs: number | null;
}

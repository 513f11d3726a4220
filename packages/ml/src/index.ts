/**
 * The mathematics of the platform. No files, no network, no environment, and no choice of engine: the caller brings data
 * and an engine, and stores what comes back.
 */

// Data: series, windows, what is learnt from the train part.
export {
  createSeries,
  hashedWords,
  prepareData,
  windowsOf,
  type Calendar,
  type PreparedData,
  type Series,
  type Windows,
  ZeroStretches,
} from './data/index.ts';

// Graphs: recipes and what is known of them.
export {
  correlationGraph,
  denseMatrix,
  distanceDeviation,
  gaussianKernel,
  givenMatrix,
  graphStatistics,
  greatCircleMetres,
  hopNeighbours,
  identity,
  kernelOfListed,
  kernelOfPlaces,
  kNearestOfListed,
  kNearestOfPlaces,
  listedDeviation,
  within,
  withinPlaces,
  type Adjacency,
  type GraphStatistics,
} from './graph/index.ts';

// Runs: training, fitting, averaging.
export {
  CheckpointMismatchError,
  evaluateWeights,
  executeRun,
  MissingTeacherError,
  type EnsembleMember,
  type EvaluatedWeights,
  type MetricPoint,
  type Progress,
  type RunData,
  type RunHooks,
  type RunOptions,
  type RunOutcome,
  type RunSource,
  type Teacher,
  type TeacherOutputs,
} from './training/index.ts';

// What trained networks look at.
export { explainRun, orderCorrelation, type Explanation } from './explanation/index.ts';

// Scores and comparisons.
export {
  blockErrors,
  errorBreakdown,
  fidelity,
  findings,
  rankConfigurations,
  regimesOf,
  score,
  type BlockErrors,
  type CellBlocks,
  type CellDifference,
  type ConfigurationRuns,
  type ControlVariant,
  type ErrorBreakdown,
  type Fidelity,
  type FindingEntry,
  type HorizonScore,
  type Interval,
  type RankedConfiguration,
  type Verdict,
  windowLabels,
} from './evaluation/index.ts';

export { DataError, MlError, NonFiniteLossError, RunInterruptedError, ShapeError } from './errors.ts';

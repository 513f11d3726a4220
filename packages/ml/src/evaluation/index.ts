export { blockErrors, type BlockErrors } from './block-errors.ts';
export { type CellDifference } from './cell-differences.ts';
export { scoreEvent } from './event-score.ts';
export { type Interval } from './comparison.ts';
export { adaptiveConformal, splitConformal, type IntervalReport } from './conformal.ts';
export { cumulativeScores, type CumulativeScore } from './cumulative-scores.ts';
export { errorBreakdown, type CellBlocks, type ErrorBreakdown } from './error-breakdown.ts';
export { fidelity, type Fidelity } from './fidelity.ts';
export { findings, type FindingEntry } from './findings.ts';
export {
  rankConfigurations,
  type ConfigurationRuns,
  type ControlVariant,
  type RankedConfiguration,
  type Verdict,
} from './ranking.ts';
export { quantileIntervals, type LevelForecasts, type QuantileReport } from './quantile-intervals.ts';
export { score, type HorizonScore } from './score.ts';
export { twoSidedQuantile } from './student-t.ts';
export { stressScores, type StressScore } from './stress.ts';
export { regimesOf } from './traffic-regimes.ts';
export { windowLabels } from './truth.ts';

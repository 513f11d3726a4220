/** What is done to the inputs of test windows; the catalogue has its words by these names. */
import type { RunDiagnosticsPartsFragment } from '../../graphql/generated/graphql';

export type StressScore = RunDiagnosticsPartsFragment['stress'][number];
export type Scenario = StressScore['scenario'];

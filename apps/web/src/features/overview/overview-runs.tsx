import type { OverviewRunFragment } from '../../graphql/generated/graphql';
import {
  endedColumn,
  experimentColumn,
  modelColumn,
  progressColumn,
  reasonColumn,
  seedColumn,
  stateColumn,
  testErrorColumn,
  timeLeftColumn,
  wideOnly,
} from '../runs/run-columns.tsx';
import { RunRows } from '../runs/run-rows.tsx';

const activeColumns = [modelColumn, experimentColumn, seedColumn, progressColumn, timeLeftColumn];
const endedColumns = [modelColumn, stateColumn, reasonColumn, wideOnly(seedColumn), testErrorColumn, endedColumn];

/** What runs and waits, with progress and time left. */
export function ActiveRuns({ runs }: { runs: readonly OverviewRunFragment[] }) {
  return <RunRows runs={runs} columns={activeColumns} />;
}

/** What ended lately, failures with their reason. */
export function EndedRuns({ runs }: { runs: readonly OverviewRunFragment[] }) {
  return <RunRows runs={runs} columns={endedColumns} />;
}

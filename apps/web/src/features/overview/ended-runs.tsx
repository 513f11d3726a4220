import type { OverviewRunFragment } from '../../graphql/generated/graphql';
import {
  endedColumn,
  modelColumn,
  reasonColumn,
  seedColumn,
  stateColumn,
  testErrorColumn,
  wideOnly,
} from '../runs/run-columns.tsx';
import { RunRows } from '../runs/run-rows.tsx';

const columns = [modelColumn, stateColumn, reasonColumn, wideOnly(seedColumn), testErrorColumn, endedColumn];

/** What ended lately, failures with their reason. */
export function EndedRuns({ runs }: { runs: readonly OverviewRunFragment[] }) {
  return <RunRows runs={runs} columns={columns} />;
}

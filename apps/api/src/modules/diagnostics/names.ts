/** What is stored, under the names of the schema. */
import type { runDiagnostics } from '@stillgraph/db';
import type { ErrorDimensionName, RegimeRuleName, StressScenarioName } from './type.ts';

type StoredBreakdown = runDiagnostics.RunDiagnostics['errorBreakdown'];

export const dimensionNames = {
  hour: 'HOUR',
  regime: 'REGIME',
  'in-degree': 'IN_DEGREE',
  'out-degree': 'OUT_DEGREE',
} as const satisfies Record<StoredBreakdown['groups'][number]['dimension'], ErrorDimensionName>;

export const ruleNames = {
  'free-speed': 'FREE_SPEED',
  terciles: 'TERCILES',
} as const satisfies Record<StoredBreakdown['regimeRule'], RegimeRuleName>;

export const scenarioNames = {
  'outage-10': 'OUTAGE_10',
  'outage-30': 'OUTAGE_30',
  'stuck-30': 'STUCK_30',
  noise: 'NOISE',
  incident: 'INCIDENT',
  unusual: 'UNUSUAL',
} as const satisfies Record<runDiagnostics.RunDiagnostics['stress'][number]['scenario'], StressScenarioName>;

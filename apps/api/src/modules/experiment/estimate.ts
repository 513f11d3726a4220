/** How long an experiment will take: what its runs compute, at the speed of the team's runs before. */
import { runs as runQueries } from '@stillgraph/db';
import {
  isTrained,
  runSeconds,
  speedFactors,
  storedRunConfigSchema,
  type DataSizes,
  type EarlierRun,
  type PlannedRun,
  type RunConfig,
} from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import { windowsOfParts } from '../protocol/windows.ts';
import type { EstimateBasisName } from './estimate-basis.ts';

/** From so long on nobody should start an experiment unawares. */
const LONG_SECONDS = 3600;

export interface Estimate {
  /** Seconds of each run, in the order of the plan. */
  readonly seconds: readonly number[];
  readonly total: number;
  readonly basis: EstimateBasisName;
  readonly warning: string | null;
}

interface Sizes {
  readonly nodes: number;
  readonly steps: number;
  readonly edges: number;
}

function dataSizes({ protocol }: RunConfig, { nodes, steps, edges }: Sizes): DataSizes {
  const { inputSteps, targetSteps, split } = protocol;
  const cut = { inputSteps, targetSteps, trainShare: split.train, validationShare: split.validation };
  const [train, validation, test] = windowsOfParts(cut, steps);
  return {
    nodes,
    edges,
    windows: { train: train.windows, validation: validation.windows, test: test.windows },
  };
}

/** Estimates the runs of a plan on a dataset and graph of these sizes, on one worker. */
export async function estimateOf(context: Context, runs: readonly PlannedRun[], sizes: Sizes): Promise<Estimate> {
  const timed = await runQueries.timedRuns(context.database, context.teamId);
  const factorOf = speedFactors(
    timed.flatMap(({ config, trainSeconds: seconds, updates, ...data }): EarlierRun[] => {
      const stored = storedRunConfigSchema.safeParse(config);
      return stored.success ? [{ config: stored.data, data: dataSizes(stored.data, data), seconds, updates }] : [];
    }),
  );
  const bases = new Set<string>();
  const seconds = runs.map(({ config }) => {
    const { training, forecasts, beside } = runSeconds(config, dataSizes(config, sizes));
    const { factor, basis } = factorOf(config.model.name);
    if (isTrained(config)) bases.add(basis);
    return factor * (training + forecasts) + beside;
  });
  const total = seconds.reduce((sum, each) => sum + each, 0);
  return {
    seconds,
    total,
    basis: bases.has('none') ? 'ASSUMED' : bases.has('others') ? 'SCALED' : 'MEASURED',
    warning: warningOf(runs, seconds, total),
  };
}

function warningOf(runs: readonly PlannedRun[], seconds: readonly number[], total: number): string | null {
  if (total < LONG_SECONDS) return null;
  const byModel = new Map<string, number>();
  for (const [place, { modelLabel }] of runs.entries()) {
    byModel.set(modelLabel, (byModel.get(modelLabel) ?? 0) + (seconds[place] ?? 0));
  }
  const [[slowest, most] = ['', 0]] = [...byModel].toSorted(([, a], [, b]) => b - a);
  const share = byModel.size > 1 ? `, ${aboutSpan(most)} of it for ${slowest}` : '';
  return `This takes ${aboutSpan(total)} on one worker${share}. Fewer updates or seeds, or a smaller model, take less.`;
}

/** `about 50 min`, `about 9 h`, `about 3 days`: an estimate claims no more digits than it has. */
export function aboutSpan(seconds: number): string {
  const minutes = seconds / 60;
  if (minutes < 1.5) return `about ${Math.max(1, Math.round(seconds))} s`;
  if (minutes < 90) return `about ${Math.round(minutes)} min`;
  const hours = minutes / 60;
  return hours < 48 ? `about ${Math.round(hours)} h` : `about ${Math.round(hours / 24)} days`;
}

/** How long an experiment will take: what its runs compute, at the speed of the team's runs before. */
import { runs as runQueries, workers as workerQueries } from '@stillgraph/db';
import {
  isTrained,
  runBytes,
  runSeconds,
  speedFactors,
  stepSeconds,
  storedRunConfigSchema,
  type DataSizes,
  type EarlierRun,
  type PlannedRun,
  type RunConfig,
} from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import { windowsOfParts } from '../protocol/windows.ts';
import type { EstimateBasisName } from './estimate-basis.ts';
import { finishSeconds } from './finish.ts';

/** From so long on nobody should start an experiment unawares. */
const LONG_SECONDS = 3600;

/** What one run takes. */
export interface RunEstimate {
  readonly estimatedSeconds: number;
  /** Of one update; null for what trains nothing. */
  readonly stepMilliseconds: number | null;
  readonly memoryBytes: number;
  readonly estimateBasis: EstimateBasisName;
  /** Earlier runs of its model that its speed was measured on. */
  readonly measuredRuns: number;
}

export interface Estimate {
  /** Of each run, in the order of the plan. */
  readonly runs: readonly RunEstimate[];
  readonly estimatedSeconds: number;
  readonly estimateBasis: EstimateBasisName;
  readonly warning: string | null;
  /** Names of the workers that the speed was measured on. */
  readonly measuredOn: readonly string[];
  /** Those that live now. */
  readonly workers: number;
  /** Until the last run ends on those workers; null without any. */
  readonly finishSeconds: number | null;
  /** Runs of the team that wait or go on already. */
  readonly runsAhead: number;
  /** Of the run that needs most. */
  readonly memoryBytes: number;
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

const BASES = { model: 'MEASURED', others: 'SCALED', none: 'ASSUMED' } as const;

/** What runs of the team's take on a dataset and graph of these sizes, by the speed of those before. */
export interface Pace {
  readonly of: (config: RunConfig) => RunEstimate;
  /** Names of the workers that it was measured on. */
  readonly measuredOn: readonly string[];
}

export async function paceOf(context: Context, sizes: Sizes): Promise<Pace> {
  const timed = await runQueries.timedRuns(context.database, context.teamId);
  const factorOf = speedFactors(
    timed.flatMap(({ config, trainSeconds: seconds, updates, ...data }): EarlierRun[] => {
      const stored = storedRunConfigSchema.safeParse(config);
      return stored.success ? [{ config: stored.data, data: dataSizes(stored.data, data), seconds, updates }] : [];
    }),
  );
  return {
    of: (config) => {
      const data = dataSizes(config, sizes);
      const { training, forecasts, beside } = runSeconds(config, data);
      const { factor, basis, runs } = factorOf(config.model.name);
      return {
        estimatedSeconds: factor * (training + forecasts) + beside,
        stepMilliseconds: isTrained(config) ? 1000 * factor * stepSeconds(config, data) : null,
        memoryBytes: runBytes(config, sizes),
        estimateBasis: BASES[basis],
        measuredRuns: basis === 'model' ? runs : 0,
      };
    },
    measuredOn: [...new Set(timed.flatMap(({ workerName }) => (workerName === null ? [] : [workerName])))].sort(),
  };
}

/** Estimates the runs of a plan on a dataset and graph of these sizes, on one worker and on those that live. */
export async function estimateOf(context: Context, runs: readonly PlannedRun[], sizes: Sizes): Promise<Estimate> {
  const [pace, living, runsAhead] = await Promise.all([
    paceOf(context, sizes),
    workerQueries.living(context.database),
    runQueries.unfinishedRuns(context.database, context.teamId),
  ]);
  const estimates = runs.map(({ config }) => pace.of(config));
  const seconds = estimates.map(({ estimatedSeconds }) => estimatedSeconds);
  const bases = new Set(
    runs.flatMap(({ config }, place) => (isTrained(config) ? [estimates[place]?.estimateBasis] : [])),
  );
  const total = seconds.reduce((sum, each) => sum + each, 0);
  return {
    runs: estimates,
    estimatedSeconds: total,
    estimateBasis: bases.has('ASSUMED') ? 'ASSUMED' : bases.has('SCALED') ? 'SCALED' : 'MEASURED',
    warning: warningOf(runs, seconds, total),
    measuredOn: pace.measuredOn,
    workers: living.length,
    finishSeconds: living.length === 0 ? null : finishSeconds(runs, seconds, living.length),
    runsAhead,
    memoryBytes: Math.max(0, ...estimates.map(({ memoryBytes }) => memoryBytes)),
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

/** Carries a finished run from arrays to rows. */
import { cpus, totalmem } from 'node:os';
import { artifacts, type runDiagnostics, runs, type Database, type ObjectStore } from '@stillgraph/db';
import type { Queue } from '@stillgraph/db/jobs';
import type { LintFinding } from '@stillgraph/ml/config';
import { bytesOfHanded, kindOf, partsOf, type Handed, type Numbers } from '../training/filed-array.ts';
import type { EngineInfo, FinishedOutcome } from '../training/outcome-message.ts';

const intervalKinds = {
  split: 'SPLIT',
  adaptive: 'ADAPTIVE',
  quantile: 'QUANTILE',
  'conformal-quantile': 'CONFORMAL_QUANTILE',
} as const;

interface Shape {
  readonly targetSteps: number;
  readonly nodes: number;
  /** What the linter found of the run. */
  readonly findings: readonly LintFinding[];
  /** What went on beside the run in its worker when its latency was measured. */
  readonly timedBeside: readonly string[];
}

export const BLOCK_ERRORS = 'statistics/test-blocks';
export const CELL_BLOCKS = 'statistics/test-cell-blocks';
/** The same for all runs of a protocol: the database holds its bytes once. */
const TEST_LABELS = 'labels/test';

const dtypes = { Float32Array: 'float32', Float16Array: 'float16', Uint8Array: 'uint8' } as const;

const contentOf = (handed: Handed<Numbers>): artifacts.ArtifactParts => ({
  length: bytesOfHanded(handed),
  parts: (partBytes) => partsOf(handed, partBytes),
});

/** Artifacts first, then the run's success: whoever sees a run that has succeeded finds all of it. */
export async function storeOutcome(
  context: { readonly db: Database; readonly queue: Queue; readonly objects: ObjectStore | undefined },
  held: runs.Held,
  outcome: FinishedOutcome,
  { targetSteps, nodes, findings, timedBeside }: Shape,
): Promise<void> {
  const { db, queue, objects } = context;
  const put = (input: artifacts.ArtifactInput) => artifacts.put(db, held, input, objects);
  const { predictions, firstStarts, scores, latency, engine } = outcome;
  await put({
    kind: 'WEIGHTS',
    name: 'weights',
    bytes: outcome.weights,
    metadata: { format: 'safetensors', parameters: outcome.parameters },
  });
  const isWithheld = predictions.test.length === 0;
  // One of many that are tried, and nobody learns from it: of its forecasts the scores are enough.
  const isKept = !isWithheld || predictions.train !== undefined;
  for (const part of ['train', 'validation', 'test'] as const) {
    const values = predictions[part];
    if (values === undefined || values.length === 0 || !isKept) continue;
    await put({
      kind: 'PREDICTIONS',
      name: `predictions/${part}`,
      bytes: contentOf(values),
      metadata: {
        shape: [values.length / (targetSteps * nodes), targetSteps, nodes],
        dtype: dtypes[kindOf(values)],
        firstStart: firstStarts[part],
      },
    });
  }
  for (const { level, values } of outcome.quantiles) {
    await put({
      kind: 'PREDICTIONS',
      name: artifacts.quantileName(level),
      bytes: contentOf(values),
      metadata: {
        shape: [values.length / (targetSteps * nodes), targetSteps, nodes],
        dtype: dtypes[kindOf(values)],
        firstStart: firstStarts.test,
        level,
      },
    });
  }
  if (outcome.labels !== null) {
    await put({
      kind: 'STATISTICS',
      name: TEST_LABELS,
      bytes: contentOf(outcome.labels),
      metadata: {
        shape: [outcome.labels.length / (targetSteps * nodes), targetSteps, nodes],
        dtype: 'uint8',
        firstStart: firstStarts.test,
      },
    });
  }
  if (!isWithheld) {
    await put({
      kind: 'STATISTICS',
      name: BLOCK_ERRORS,
      bytes: new TextEncoder().encode(JSON.stringify(outcome.testBlocks)),
      metadata: { format: 'json' },
    });
    await put({
      kind: 'STATISTICS',
      name: CELL_BLOCKS,
      bytes: new TextEncoder().encode(JSON.stringify(outcome.cellBlocks)),
      metadata: { format: 'json' },
    });
  }
  await runs.finish(db, queue, held, {
    engine: engine.name,
    threads: engine.threads,
    environment: { ...environmentOf(engine), ...(timedBeside.length === 0 ? {} : { timedBeside }) },
    parameters: outcome.parameters,
    weightsBytes: outcome.weightsBytes,
    inputBytes: outcome.inputBytes,
    trainSeconds: outcome.trainSeconds,
    latencyP50Ms: latency.p50Ms,
    latencyP99Ms: latency.p99Ms,
    validationMae: lossOf(scores.validation),
    testMae: isWithheld ? null : lossOf(scores.test),
    evaluations: [
      ...scores.validation.map((score) => ({ ...score, split: 'VALIDATION' as const })),
      ...scores.test.map((score) => ({ ...score, split: 'TEST' as const })),
    ],
    cumulativeEvaluations: [
      ...outcome.cumulative.validation.map((score) => ({ ...score, split: 'VALIDATION' as const })),
      ...outcome.cumulative.test.map((score) => ({ ...score, split: 'TEST' as const })),
    ],
    lint: { provenance: outcome.provenance, findings },
    intervals: outcome.intervals.map(({ kind, ...interval }) => ({
      ...interval,
      kind: intervalKinds[kind],
    })),
    diagnostics: diagnosticsOf(outcome),
  });
}

function diagnosticsOf({
  errorBreakdown,
  stress,
  fidelity,
}: FinishedOutcome): runDiagnostics.RunDiagnosticsInput | null {
  if (errorBreakdown === null) return null;
  const parts =
    fidelity === null
      ? []
      : ([
          ['VALIDATION', fidelity.validation],
          ['TEST', fidelity.test],
        ] as const);
  return { errorBreakdown, stress, fidelity: parts.map(([split, part]) => ({ split, ...part })) };
}

/** What a run was done with, for those who rebuild it. */
export function environmentOf(engine: EngineInfo): Record<string, unknown> {
  return {
    backend: engine.name,
    threads: engine.threads,
    reason: engine.reason,
    versions: engine.versions,
    platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryBytes: totalmem(),
  };
}

/** What the protocol minimises: the MAE, or the cross-entropy of an event. */
function lossOf(scores: FinishedOutcome['scores']['test']): number {
  const mean = scores.find((score) => score.horizon === 0);
  if (mean === undefined) throw new Error('the outcome of a run has no mean score');
  return mean.event?.crossEntropy ?? mean.mae;
}

/** Judges the run of a capsule again: reads it, finds its data, forecasts with its weights and compares the scores. */
import { evaluateWeights } from '@stillgraph/ml';
import type { CapsuleManifest } from '@stillgraph/ml/config';
import type { EngineWish } from '../env.ts';
import type { ImportOrder } from '../import/messages.ts';
import { openEngine } from '../training/engines.ts';
import type { EngineInfo } from '../training/outcome-message.ts';
import { runDataOf } from '../training/run-data-of.ts';
import { dataOf } from './capsule-data.ts';
import { openCapsule } from './capsule-file.ts';
import { compareScores, type Comparison } from './compare-scores.ts';

export interface Verification extends Comparison {
  readonly manifest: CapsuleManifest;
  /** What it was judged again with. */
  readonly engine: EngineInfo;
}

export interface VerifyOptions {
  /** What to import in place of the capsule's own measurements; null takes those. */
  readonly data: Omit<ImportOrder, 'memoryBytes'> | null;
  readonly engine: EngineWish;
  /** From the number of threads that the run had, where that is known, how many to take. */
  readonly threads: (recorded: number | undefined) => number;
  readonly signal: AbortSignal;
  /** Told what is done at the moment. */
  readonly onStage: (stage: string) => void;
}

/**
 * @throws CapsuleError for a file that is no capsule, is damaged, or belongs to other data; errors of the mathematics for
 *   weights that do not fit the config, RunInterruptedError after the signal was aborted
 */
export async function verifyCapsule(path: string, options: VerifyOptions): Promise<Verification> {
  const { signal, onStage } = options;
  onStage('reading the capsule');
  const capsule = await openCapsule(path);
  try {
    const { manifest, weights } = capsule;
    onStage(options.data === null ? 'reading its measurements' : `importing ${options.data.source}`);
    const data = await dataOf(capsule, options.data, signal);
    const { engine, info } = await openEngine(options.engine, options.threads(threadsOf(manifest)));
    try {
      onStage(`forecasting with ${manifest.run.label} on the ${info.name} engine`);
      const { config, sourceConfig } = manifest.run;
      const { scores } = await evaluateWeights({
        ...{ config, weights, engine, signal },
        ...(sourceConfig === null ? {} : { sourceConfig }),
        data: runDataOf(data),
        hooks: quiet,
      });
      return { manifest, engine: info, ...compareScores(manifest.scores, scores) };
    } finally {
      engine.dispose();
    }
  } finally {
    capsule.close();
  }
}

function threadsOf({ run }: CapsuleManifest): number | undefined {
  const { threads } = run.environment;
  return typeof threads === 'number' && Number.isInteger(threads) && threads > 0 ? threads : undefined;
}

/** Nothing of a judgement is told before its end. */
const quiet = {
  metric: () => undefined,
  log: () => undefined,
  progress: () => undefined,
  checkpoint: () => Promise.resolve(),
};

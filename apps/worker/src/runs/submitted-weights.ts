/** Weights that a team has submitted to a leaderboard, as bytes to score. */
import { createHash } from 'node:crypto';
import { artifacts, storedParts, submissions, uploads, type Database, type ObjectStore } from '@stillgraph/db';
import { MlError } from '@stillgraph/ml';
import type { RunConfig } from '@stillgraph/ml/config';
import type { TrainingResult } from '../training/trainer.ts';

/** Scoring takes seconds to minutes; what takes longer is given up, so that nobody holds a worker with a slow network. */
const LONGEST_MS = 15 * 60 * 1000;

const isSubmitted = (config: RunConfig): boolean => config.role === 'student' && config.submitted !== undefined;

/**
 * @param of.hash sha256 of the file, as the run's config has it
 * @throws MlError where the weights are not there any more, or are others than those that were submitted
 */
export async function readSubmitted(
  db: Database,
  objects: ObjectStore | undefined,
  { runId, hash }: { readonly runId: string; readonly hash: string },
): Promise<Uint8Array> {
  const source = await submissions.weightsOfRun(db, runId);
  const bytes = source === undefined ? undefined : await bytesOf(db, objects, source);
  if (bytes === undefined) throw new MlError('WEIGHTS_GONE', 'the weights that were submitted are not there any more');
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found === hash) return bytes;
  throw new MlError('WEIGHTS_CHANGED', `expected weights of sha256 ${hash}, got ${found}: submit them again`);
}

async function bytesOf(
  db: Database,
  objects: ObjectStore | undefined,
  source: submissions.SubmittedWeightsRow,
): Promise<Uint8Array | undefined> {
  const { artifactId, uploadId, fileIndex, teamId } = source;
  if (artifactId !== null) {
    const artifact = (await artifacts.byIds(db, [artifactId])).get(artifactId);
    return artifact && artifacts.read(db, artifact, 0, artifact.bytes, objects);
  }
  if (uploadId === null || fileIndex === null) return undefined;
  const upload = (await uploads.byIds(db, [uploadId])).get(uploadId);
  if (upload?.status !== 'COMPLETE') return undefined;
  const pieces: Uint8Array[] = [];
  const file = { uploadId, teamId, index: fileIndex };
  for await (const piece of uploads.readFile(db, storedParts(db, objects), file)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Ends the scoring of submitted weights that takes too long; nothing else has a limit. */
export class ScoringLimit {
  private isOver = false;
  private readonly timer: NodeJS.Timeout | undefined;

  /** @param stop ends the process that scores */
  constructor(config: RunConfig, stop: () => void, longestMs = LONGEST_MS) {
    if (!isSubmitted(config)) return;
    this.timer = setTimeout(() => {
      this.isOver = true;
      stop();
    }, longestMs);
  }

  end(): void {
    clearTimeout(this.timer);
  }

  /** What was stopped from here has failed for good; every other result is what it is. */
  judge(result: TrainingResult): TrainingResult {
    if (!this.isOver || (result.type !== 'killed' && result.type !== 'interrupted')) return result;
    const minutes = LONGEST_MS / 60_000;
    const message = `scoring submitted weights may take ${minutes} minutes, and these were not done`;
    return { type: 'failed', code: 'TOO_SLOW', message, stack: null };
  }
}

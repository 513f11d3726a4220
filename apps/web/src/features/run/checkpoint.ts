/** The newest checkpoint of a run, from which another attempt goes on. */
import type { RunDetail } from './run-detail.ts';

export interface Checkpoint {
  /** The last update that is in it. */
  readonly step: number;
  readonly bytes: number;
  /** When it was written, as the API tells it. */
  readonly at: string;
}

type Kept = Pick<RunDetail['artifacts'][number], 'kind' | 'bytes' | 'createdAt'> & { readonly metadata: unknown };

/** Null while there is none, and of what has ended well. */
export function checkpointOf(artifacts: readonly Kept[]): Checkpoint | null {
  const kept = artifacts.find(({ kind }) => kind === 'CHECKPOINT');
  if (kept === undefined || typeof kept.metadata !== 'object' || kept.metadata === null) return null;
  const { step } = kept.metadata as { readonly step?: unknown };
  return typeof step === 'number' ? { step, bytes: kept.bytes, at: String(kept.createdAt) } : null;
}

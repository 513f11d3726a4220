/** What the times of a configuration were measured with: times compare only where it is the same. */
import { z } from 'zod';
import type { RunRow } from './configurations.ts';

const environmentSchema = z.object({ processor: z.string(), timedBeside: z.array(z.string()).default([]) });

/**
 * Processor, engine and threads of all runs; null where they differ, one of them is not known, or a run was timed while its
 * worker did something beside it.
 */
export function timedOn(runs: readonly Pick<RunRow, 'environment' | 'engine' | 'threads'>[]): string | null {
  const found = new Set(runs.map(circumstances));
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

function circumstances({ environment, engine, threads }: Parameters<typeof timedOn>[0][number]): string | null {
  const { data } = environmentSchema.safeParse(environment);
  if (data === undefined || data.timedBeside.length > 0 || engine === null || threads === null) return null;
  return `${data.processor}, ${engine}, ${threads} threads`;
}

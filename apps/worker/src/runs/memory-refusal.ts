/** Refuses a run that this machine's memory cannot hold, before hours are spent on it. */
import { totalmem } from 'node:os';
import { constrainedMemory } from 'node:process';
import { runBytes, type RunConfig, type RunSizes } from '@stillgraph/ml/config';

/** Bytes that processes of this machine, or of this container, may use. */
export function machineMemory(): number {
  const limit = constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

/** Why a run does not fit; nothing where it does. */
export function memoryRefusal(config: RunConfig, sizes: RunSizes, memory: number): string | undefined {
  const needed = runBytes(config, sizes);
  if (needed <= memory) return undefined;
  const { nodes, steps } = sizes;
  return (
    `${nodes} nodes over ${steps} steps, ${config.protocol.targetSteps} steps ahead, need at least ${gigabytes(needed)} ` +
    `of memory in one process, got ${gigabytes(memory)}: take fewer target steps, nodes or days, or a larger machine`
  );
}

function gigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GB`;
}

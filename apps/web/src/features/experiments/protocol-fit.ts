/** Whether a dataset is the one that a protocol was published for. */
import { formatCount } from '../../format/index.ts';

export interface Expected {
  readonly nodes: readonly number[];
  readonly steps: number | null;
  readonly stepSeconds: number;
  readonly zeroIsMissing: boolean;
}

export interface Found {
  readonly nodeCount: number;
  readonly steps: number;
  readonly stepSeconds: number;
  readonly zeroIsMissing: boolean;
}

/** What is different, in words; empty where nothing is. */
export function misfits(expected: Expected, found: Found): string[] {
  const wrong: string[] = [];
  if (!expected.nodes.includes(found.nodeCount)) wrong.push(`it has ${formatCount(found.nodeCount)} sensors`);
  if (expected.steps !== null && expected.steps !== found.steps) wrong.push(`it has ${formatCount(found.steps)} steps`);
  if (expected.stepSeconds !== found.stepSeconds) wrong.push(`its step is ${found.stepSeconds / 60} min`);
  if (expected.zeroIsMissing !== found.zeroIsMissing) {
    wrong.push(found.zeroIsMissing ? 'its zeros count as missing' : 'its zeros count as readings');
  }
  return wrong;
}

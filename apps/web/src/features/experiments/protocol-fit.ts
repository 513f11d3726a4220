/** Whether a dataset is the one that a protocol was published for. */
import type { Translator } from '../../i18n/translator.ts';
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
export function misfits(t: Translator<'experiments'>, expected: Expected, found: Found): string[] {
  const wrong: string[] = [];
  if (!expected.nodes.includes(found.nodeCount))
    wrong.push(t('misfit.sensors', { sensors: formatCount(found.nodeCount) }));
  if (expected.steps !== null && expected.steps !== found.steps)
    wrong.push(t('misfit.steps', { steps: formatCount(found.steps) }));
  if (expected.stepSeconds !== found.stepSeconds)
    wrong.push(t('misfit.step', { minutes: String(found.stepSeconds / 60) }));
  if (expected.zeroIsMissing !== found.zeroIsMissing) {
    wrong.push(t(found.zeroIsMissing ? 'misfit.zerosMissing' : 'misfit.zerosRead'));
  }
  return wrong;
}

/** One model on two versions of its network: what closing a road or adding one changed. */
import type { Translator } from '../../i18n/translator.ts';
import { runName } from './run-name.ts';

interface Versioned {
  readonly modelLabel: string;
  readonly methodLabel: string | null;
  readonly seed: number;
  readonly experiment: {
    readonly graph: { readonly networkVersion: { readonly id: string; readonly number: number } | null };
  };
}

/**
 * Names of the two, left and right, by what came first; null unless they are the same model, on graphs along two versions of a
 * network.
 */
export function beforeAndAfter(
  t: Translator<'compare'>,
  left: Versioned,
  right: Versioned,
): readonly [left: string, right: string] | null {
  const [first, second] = [left.experiment.graph.networkVersion, right.experiment.graph.networkVersion];
  const isSameModel = left.modelLabel === right.modelLabel && left.methodLabel === right.methodLabel;
  if (!isSameModel || first === null || second === null || first.number === second.number) return null;
  const name = (run: Versioned, word: string) => t('named', { word, run: runName(t, run) });
  return first.number < second.number
    ? [name(left, t('before')), name(right, t('after'))]
    : [name(left, t('after')), name(right, t('before'))];
}

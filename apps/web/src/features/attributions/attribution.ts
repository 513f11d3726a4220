/** An explanation as its pictures take it. */
import { formatNumber } from '../../format/index.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Cell } from '../diagnostics/breakdown.ts';
import { horizonLabel } from '../leaderboard/board-entry.ts';

/** One bar an input step, oldest first, by how long before the forecast it was read. */
export function stepCells(
  t: Translator<'attributions'>,
  format: Translator<'format'>,
  steps: readonly number[],
  stepSeconds: number,
): Cell[] {
  return steps.map((change, index) => ({
    key: String(index),
    label: index === steps.length - 1 ? t('last') : `−${horizonLabel(format, steps.length - 1 - index, stepSeconds)}`,
    mae: change,
    reference: null,
    count: 0,
    days: null,
    isThin: false,
  }));
}

/** The largest values with their places, largest first; what is not known is left out. */
export function strongest(values: readonly (number | null)[], most: number): { index: number; value: number }[] {
  return values
    .flatMap((value, index) => (value === null ? [] : [{ index, value }]))
    .sort((a, b) => b.value - a.value)
    .slice(0, most);
}

interface Sanity {
  readonly nodes: number | null;
  readonly steps: number | null;
  /** Null without a graph too. */
  readonly edges: number | null;
}

/** How the attributions stand beside those of random weights. */
export function sanityWords(t: Translator<'attributions'>, { nodes, steps, edges }: Sanity): string {
  const parts = [
    nodes === null ? t('sanity.fewSensors') : t('sanity.sensors', { rho: formatNumber(nodes, 2) }),
    steps === null ? t('sanity.fewSteps') : t('sanity.steps', { rho: formatNumber(steps, 2) }),
    ...(edges === null ? [] : [t('sanity.edges', { rho: formatNumber(edges, 2) })]),
  ];
  return t('sanity.sentence', { parts: parts.join(t('comma')) });
}

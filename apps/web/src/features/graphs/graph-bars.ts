/** Bars of the histograms of a graph. */
import type { Translator } from '../../i18n/translator.ts';
import type { CountBar } from './count-bars.tsx';
import { WEIGHT_SPANS } from './kernel-graph.ts';

/** Bars that have room beside each other. */
const MOST_BARS = 28;
const TICKS = 7;

/**
 * How many sensors have how many neighbours.
 *
 * @param chosen index of the sensor whose bar is ink; -1 for none
 */
export function degreeBars(t: Translator<'graphs'>, degrees: Uint32Array, chosen: number): CountBar[] {
  const most = degrees.reduce((sum, degree) => Math.max(sum, degree), 0);
  const span = Math.ceil((most + 1) / MOST_BARS);
  const bars = Array.from({ length: Math.floor(most / span) + 1 }, (_, index) => ({
    tick: `${index * span}`,
    label: span === 1 ? `${index}` : t('span', { from: `${index * span}`, to: `${index * span + span - 1}` }),
    count: 0,
    isChosen: chosen >= 0 && Math.floor((degrees[chosen] ?? -1) / span) === index,
  }));
  for (const degree of degrees) {
    const bar = bars[Math.floor(degree / span)];
    if (bar !== undefined) bar.count += 1;
  }
  return bars;
}

export function tickOfDegree({ tick }: CountBar, index: number): string | null {
  return index % Math.ceil(MOST_BARS / TICKS / 2) === 0 ? (tick ?? null) : null;
}

/** How many edges have weights in each span. */
export function weightBars(t: Translator<'graphs'>, counts: readonly number[]): CountBar[] {
  const at = (span: number) => (span / WEIGHT_SPANS).toFixed(2);
  return counts.map((count, span) => ({ label: t('span', { from: at(span), to: at(span + 1) }), count }));
}

export function tickOfWeight(_: CountBar, index: number): string | null {
  return index % 4 === 0 ? (index / WEIGHT_SPANS).toFixed(1) : null;
}

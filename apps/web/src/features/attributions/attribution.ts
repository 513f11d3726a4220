/** An explanation as its pictures take it. */
import { formatNumber } from '../../format/index.ts';
import type { Cell } from '../diagnostics/breakdown.ts';
import { horizonLabel } from '../leaderboard/board-entry.ts';

/** One bar an input step, oldest first, by how long before the forecast it was read. */
export function stepCells(steps: readonly number[], stepSeconds: number): Cell[] {
  return steps.map((change, index) => ({
    key: String(index),
    label: index === steps.length - 1 ? 'last' : `−${horizonLabel(steps.length - 1 - index, stepSeconds)}`,
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
export function sanityWords({ nodes, steps, edges }: Sanity): string {
  const parts = [
    nodes === null ? 'too few sensors matter to have an order' : `sensors ρ = ${formatNumber(nodes, 2)}`,
    steps === null ? 'too few steps matter' : `steps ρ = ${formatNumber(steps, 2)}`,
    ...(edges === null ? [] : [`edges ρ = ${formatNumber(edges, 2)}`]),
  ];
  return `Beside random weights: ${parts.join(', ')}; near 1 an order says nothing of what was learnt.`;
}

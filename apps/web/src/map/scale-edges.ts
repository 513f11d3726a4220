/** The labels under a colour scale. */
import { decimalsOf, edgesOf } from './colour-scale.ts';
import type { ColourScale } from './colour-scale.ts';

export interface EdgeLabel {
  /** Which edge it is, from 0. */
  readonly edge: number;
  /** Where it stands, as a share of the width. */
  readonly share: number;
  readonly text: string;
}

const MINUS = '\u2212';

function figure(value: number, decimals: number, isSigned: boolean): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  return value < 0 ? `${MINUS}${text}` : isSigned ? `+${text}` : text;
}

/** More decimals than these make labels too long for each side of the middle class to have one. */
const SHORT_DECIMALS = 2;

/** Edges that carry a label: all of a short scale, else the ends and every second one. */
function labelledEdges(scale: ColourScale, decimals: number): number[] {
  const count = scale.tokens.length;
  if (scale.palette !== 'diverging') return [0, 2, 4, count].filter((edge) => edge <= count);
  const middle = (count - 1) / 2;
  if (decimals > SHORT_DECIMALS) return [0, middle - 1, middle + 2, count];
  return [0, middle - 2, middle, middle + 1, middle + 3, count];
}

/** Labels from low to high. An end beyond which values lie, that have its colour too, says so: `≥ 12`. */
export function edgeLabels(scale: ColourScale): EdgeLabel[] {
  const count = scale.tokens.length;
  const edges = edgesOf(scale);
  const decimals = decimalsOf(scale);
  // Around a half, say, nothing is below zero that a plus sign would tell apart.
  const isSigned = scale.palette === 'diverging' && scale.start < 0;
  return labelledEdges(scale, decimals).map((edge) => {
    const text = figure(edges[edge] as number, decimals, isSigned);
    const isClipped = (edge === 0 && scale.beyond.low) || (edge === count && scale.beyond.high);
    return { edge, share: edge / count, text: isClipped ? `${edge === 0 ? '\u2264' : '\u2265'} ${text}` : text };
  });
}

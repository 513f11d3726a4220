/** How keys move the mark on the strip: clock across, horizon up. */

export interface ClockMark {
  readonly position: number;
  readonly horizon: number;
}

export interface ClockExtent {
  /** Positions of the clock. */
  readonly columns: number;
  /** Horizons, counted from 1. */
  readonly rows: number;
  /** Positions that Page Up moves forward. */
  readonly pageSteps: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;
const FEW = 10;

/** What Page Up and Page Down move by: an hour, a day where a reading lasts that long or longer, else ten readings. */
export function pageMove(stepSeconds: number): { readonly steps: number; readonly words: 'hour' | 'day' | 'ten' } {
  if (stepSeconds < HOUR) return { steps: Math.round(HOUR / stepSeconds), words: 'hour' };
  if (stepSeconds < DAY) return { steps: Math.round(DAY / stepSeconds), words: 'day' };
  return { steps: FEW, words: 'ten' };
}

/** Where a key leads, inside the extent; null for keys that move nothing. */
export function moveMark(key: string, { position, horizon }: ClockMark, extent: ClockExtent): ClockMark | null {
  const { columns, rows, pageSteps } = extent;
  const clock = (to: number): ClockMark => ({ position: Math.min(columns - 1, Math.max(0, to)), horizon });
  const ahead = (to: number): ClockMark => ({ position, horizon: Math.min(rows, Math.max(1, to)) });
  switch (key) {
    case 'ArrowLeft':
      return clock(position - 1);
    case 'ArrowRight':
      return clock(position + 1);
    case 'ArrowUp':
      return ahead(horizon + 1);
    case 'ArrowDown':
      return ahead(horizon - 1);
    case 'PageUp':
      return clock(position + pageSteps);
    case 'PageDown':
      return clock(position - pageSteps);
    case 'Home':
      return clock(0);
    case 'End':
      return clock(columns - 1);
    default:
      return null;
  }
}

/** Which part of the series is shown, in steps, and how finely it is asked for. */

export interface SeriesWindow {
  /** First step, and one past the last. */
  readonly from: number;
  readonly to: number;
}

/** Fewer steps are no chart. */
export const LEAST_STEPS = 4;
/** Points that a chart of the page tells apart: more are sent as stretches of their lowest and highest. */
const MOST_POINTS = 2400;
/** Of the whole period, above the chart. */
const OVERVIEW_POINTS = 360;

/** A window inside of the series, no shorter than a chart needs. */
export function fittedWindow({ from, to }: SeriesWindow, steps: number): SeriesWindow {
  const length = Math.min(steps, Math.max(LEAST_STEPS, Math.round(to - from)));
  const begin = Math.min(Math.max(0, Math.round(from)), steps - length);
  return { from: begin, to: begin + length };
}

/** `120-2136` in the address; the first `usual` steps where it says nothing. */
export function parseWindow(text: string, steps: number, usual: number): SeriesWindow {
  const [, from, to] = /^(\d{1,10})-(\d{1,10})$/.exec(text) ?? [];
  return fittedWindow(from === undefined ? { from: 0, to: usual } : { from: Number(from), to: Number(to) }, steps);
}

export const windowText = ({ from, to }: SeriesWindow): string => `${from}-${to}`;

/** Room around what is looked at: as much again on both sides, a day at least. */
export function windowAround(fromStep: number, length: number, steps: number, stepSeconds: number): SeriesWindow {
  const room = Math.max(length, Math.ceil(43_200 / stepSeconds));
  return fittedWindow({ from: fromStep - room, to: fromStep + length + room }, steps);
}

/** Steps to a stretch; 1 where every reading is asked for. */
export const stretchOf = ({ from, to }: SeriesWindow): number =>
  // A stretch is drawn by two points, its lowest and its highest.
  to - from <= MOST_POINTS ? 1 : Math.ceil((2 * (to - from)) / MOST_POINTS);

export const overviewStretch = (steps: number): number => Math.max(1, Math.ceil(steps / OVERVIEW_POINTS));

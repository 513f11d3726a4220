/** One sensor of a run's forecasts at one horizon, as lines over the time that they are valid at. */
import type { ForecastExtent, ForecastPart } from './load-forecast.ts';

type Line = (number | null)[];

export interface ForecastLines {
  /** Epoch milliseconds. */
  readonly instants: readonly number[];
  readonly observed: Line;
  readonly forecast: Line;
  /** Between two quantiles; null of a run without. */
  readonly band: { readonly lower: Line; readonly upper: Line } | null;
  /** Forecast less and plus the half width; null where none was measured. */
  readonly conformal: { readonly lower: Line; readonly upper: Line } | null;
}

/**
 * @param of.horizon steps ahead, from 1
 * @param of.halfWidth of the conformal interval at that horizon, unit of the dataset; null for none
 */
export function forecastLines(
  part: ForecastPart,
  { targetSteps, nodes, firstStart }: Pick<ForecastExtent, 'targetSteps' | 'nodes' | 'firstStart'>,
  of: { readonly sensor: number; readonly horizon: number; readonly halfWidth: number | null },
  clock: { readonly startAt: number; readonly stepSeconds: number; readonly inputSteps: number },
): ForecastLines {
  const { sensor, horizon, halfWidth } = of;
  const windows = Array.from({ length: part.windows }, (_, window) => window);
  const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  const lineOf = (values: Float32Array): Line =>
    windows.map((window) => known(values[(window * targetSteps + horizon - 1) * nodes + sensor]));
  const forecast = lineOf(part.median);
  const moved = (by: number): Line => forecast.map((value) => (value === null ? null : value + by));
  const validAt = (window: number) => firstStart + clock.inputSteps + part.from + window + horizon - 1;
  return {
    instants: windows.map((window) => clock.startAt + validAt(window) * clock.stepSeconds * 1000),
    observed: windows.map((window) => known(part.observed[(window + horizon - 1) * nodes + sensor])),
    forecast,
    band: part.band === null ? null : { lower: lineOf(part.band.lower), upper: lineOf(part.band.upper) },
    conformal: halfWidth === null ? null : { lower: moved(-halfWidth), upper: moved(halfWidth) },
  };
}

/** The levels that a band is drawn between: 10 and 90 % where there are both, else the outermost two. */
export function bandLevels<Level extends { readonly level: number }>(
  levels: readonly Level[],
): { readonly lower: Level; readonly upper: Level } | null {
  const at = (wanted: number) => levels.find(({ level }) => Math.abs(level - wanted) < 1e-6);
  const sorted = levels.toSorted((a, b) => a.level - b.level);
  const [lower, upper] = at(0.1) && at(0.9) ? [at(0.1), at(0.9)] : [sorted[0], sorted.at(-1)];
  return lower === undefined || upper === undefined || lower === upper ? null : { lower, upper };
}

/** One sensor around a moment: readings before and after, and what both runs forecast when that moment's forecast was issued. */
import { stepAt, type ComparisonShape, type Side } from './comparison-data.ts';
import type { SensorWindows } from './use-sensor-windows.ts';

type Line = readonly (number | null)[];

export interface SideLines {
  readonly median: Line;
  readonly lower: Line;
  readonly upper: Line;
  readonly hasBand: boolean;
}

export interface SensorLines {
  /** Steps of the series, one after the other. */
  readonly steps: readonly number[];
  readonly observed: Line;
  readonly forecasts: Readonly<Record<Side, SideLines>>;
  /** Step of the last input: what was known when the forecast was issued. */
  readonly issuedStep: number;
  readonly validStep: number;
}

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

/**
 * @param data windows of one sensor that hold the one that issued the forecast, or null while they come: then no forecast is told
 * @param window the one that issued it; -1 where none did
 * @param reach steps before the issue and after the last target
 */
export function sensorLines(
  data: SensorWindows,
  shape: ComparisonShape,
  { position, window, reach }: { readonly position: number; readonly window: number; readonly reach: number },
): SensorLines {
  const { targetSteps, inputSteps, firstStart } = shape;
  const validStep = stepAt(shape, position);
  // Where no window issued a forecast there is none to draw, and the readings around the moment are.
  const issuedStep = window < 0 ? validStep - 1 : firstStart + window + inputSteps - 1;
  const first = Math.max(0, issuedStep - reach);
  const steps = Array.from({ length: issuedStep + targetSteps + reach - first + 1 }, (_, index) => first + index);
  const row = window - data.from;
  const isThere = window >= 0 && row >= 0 && row < data.windows;
  /** A target of the window, by its step. */
  const at = (values: Float32Array | null | undefined): Line =>
    steps.map((step) => {
      const target = step - issuedStep - 1;
      if (!isThere || !values || target < 0 || target >= targetSteps) return null;
      return known(values[row * targetSteps + target]);
    });
  const side = ({ median, band }: SensorWindows['forecasts'][Side]): SideLines => ({
    ...{ median: at(median), lower: at(band?.lower), upper: at(band?.upper), hasBand: band !== null },
  });
  return {
    ...{ steps, issuedStep, validStep },
    observed:
      data.labels === null ? steps.map((step) => known(data.observed[step - data.observedFrom])) : at(data.labels),
    forecasts: { left: side(data.forecasts.left), right: side(data.forecasts.right) },
  };
}

'use client';
import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { causeText, RouteFault } from '../../graphql/route-fault.ts';
import type { ComparedRunFragment } from '../../graphql/generated/graphql';
import { bandLevels } from '../run/forecast-lines.ts';
import type { ComparisonShape, Side } from './comparison-data.ts';
import type { ComparedPair } from './comparison-tracks.ts';
import { ofLabels, withQuery } from './forecast-store.ts';

/** Windows that are brought at once: eight hours of five minutes are a few kilobytes of one sensor. */
const BLOCK = 96;

/** All target steps of some windows, row-major [windows, targetSteps], of one sensor. */
export interface SensorForecasts {
  readonly median: Float32Array;
  /** Lower and upper end of the run's interval; null of a run without any. */
  readonly band: { readonly lower: Float32Array; readonly upper: Float32Array } | null;
}

export interface SensorWindows {
  readonly sensor: number;
  /** First window, and how many. */
  readonly from: number;
  readonly windows: number;
  readonly forecasts: Readonly<Record<Side, SensorForecasts>>;
  /** Readings from series step `observedFrom` on; none of an event. */
  readonly observed: Float32Array;
  readonly observedFrom: number;
  /** Of an event: what came of it, [windows, targetSteps]. */
  readonly labels: Float32Array | null;
}

async function bytesOf(path: string, signal: AbortSignal, range?: readonly [number, number]): Promise<ArrayBuffer> {
  const headers = range === undefined ? {} : { range: `bytes=${range[0]}-${range[1] - 1}` };
  const response = await fetch(path, { signal, headers });
  if (!response.ok) throw new RouteFault(path, response.status);
  return response.arrayBuffer();
}

/** The level of interval that is drawn where a run has no quantiles. */
export const INTERVAL_LEVEL = 0.9;

/** Forecasts less and plus the half width that their validation errors gave at each horizon. */
function conformalBand(run: ComparedRunFragment, median: Float32Array, targetSteps: number): SensorForecasts['band'] {
  const widths = Array.from({ length: targetSteps }, (_, step) => {
    const found = run.predictionIntervals.find(
      ({ kind, level, horizon }) => kind === 'SPLIT' && level === INTERVAL_LEVEL && horizon === step + 1,
    );
    return found?.halfWidth ?? Number.NaN;
  });
  if (widths.every(Number.isNaN)) return null;
  const moved = (sign: number) => median.map((value, at) => value + sign * (widths[at % targetSteps] ?? Number.NaN));
  return { lower: moved(-1), upper: moved(1) };
}

async function loadSide(
  run: ComparedRunFragment,
  targetSteps: number,
  at: { readonly sensor: number; readonly range: readonly [number, number] },
  signal: AbortSignal,
): Promise<SensorForecasts> {
  const floats = async (path: string) =>
    new Float32Array(await bytesOf(withQuery(path, `node=${at.sensor}`), signal, at.range));
  const levels = bandLevels(run.quantileForecasts);
  const [median, lower, upper] = await Promise.all([
    floats(withQuery(run.predictionsPath ?? '', 'split=test')),
    levels === null ? null : floats(levels.lower.path),
    levels === null ? null : floats(levels.upper.path),
  ]);
  const band = lower === null || upper === null ? conformalBand(run, median, targetSteps) : { lower, upper };
  return { median, band };
}

/**
 * One sensor around a window: what both runs forecast at all horizons, and what came of it.
 *
 * @param reach steps of readings before the first window and after the last target
 */
export function useSensorWindows(
  pair: ComparedPair,
  shape: ComparisonShape,
  of: { readonly sensor: number; readonly window: number; readonly reach: number; readonly steps: number },
): { readonly data: SensorWindows | null; readonly problem: string | null } {
  const ui = useTranslations('ui');
  const { sensor, reach, steps } = of;
  const [data, setData] = useState<SensorWindows | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const inside = Math.min(shape.windows - 1, Math.max(0, of.window));
  const from = Math.floor(inside / BLOCK) * BLOCK;
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const { targetSteps, inputSteps, firstStart, windows } = shape;
    const count = Math.min(BLOCK, windows - from);
    const range = [from * targetSteps * 4, (from + count) * targetSteps * 4] as const;
    const observedFrom = Math.max(0, firstStart + inputSteps + from - reach);
    const observedTo = Math.min(steps, firstStart + inputSteps + from + count + targetSteps + reach);
    const { seriesPath, labelsPath } = pair;
    const load = async (): Promise<SensorWindows> => {
      const [left, right, observed, labels] = await Promise.all([
        loadSide(pair.left, targetSteps, { sensor, range }, signal),
        loadSide(pair.right, targetSteps, { sensor, range }, signal),
        labelsPath === null
          ? bytesOf(withQuery(seriesPath, `nodes=${sensor}&from=${observedFrom}&to=${observedTo}`), signal)
          : null,
        labelsPath === null
          ? null
          : bytesOf(withQuery(labelsPath, `node=${sensor}`), signal, [range[0] / 4, range[1] / 4]),
      ]);
      return {
        ...{ sensor, from, windows: count, observedFrom },
        forecasts: { left, right },
        observed: observed === null ? new Float32Array(0) : new Float32Array(observed),
        labels: labels === null ? null : ofLabels(new Uint8Array(labels)),
      };
    };
    load()
      .then((loaded) => {
        setProblem(null);
        setData(loaded);
      })
      .catch((cause: unknown) => {
        if (!signal.aborted) setProblem(causeText(ui, cause));
      });
    return () => controller.abort();
  }, [pair, shape, sensor, from, reach, steps, ui]);
  // What another sensor said is not shown under this one's name.
  return useMemo(() => ({ data: data?.sensor === sensor ? data : null, problem }), [data, sensor, problem]);
}

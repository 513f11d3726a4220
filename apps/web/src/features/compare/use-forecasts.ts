'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { causeText } from '../../graphql/route-fault.ts';
import type { ComparisonShape, Forecasts } from './comparison-data.ts';
import { windowAt } from './comparison-data.ts';
import { forecastsOf, listOf, tracksOf, type ComparedPair } from './comparison-tracks.ts';
import { ForecastStore } from './forecast-store.ts';
import type { MapLayer } from './layers.ts';

/** What is in sight. */
interface InSight {
  readonly position: number;
  readonly horizon: number;
  readonly layer: MapLayer;
}

/** The forecasts of one horizon as they come. Another horizon or layer brings its own; of the layers of one horizon all stay. */
export function useForecasts(
  pair: ComparedPair,
  shape: ComparisonShape,
  { position, horizon, layer }: InSight,
): { readonly data: Forecasts; readonly problem: string | null; readonly retry: () => void } {
  const ui = useTranslations('ui');
  const store = useMemo(() => new ForecastStore(shape), [shape]);
  const tracks = useMemo(() => tracksOf(pair, horizon, layer), [pair, horizon, layer]);
  const [come, setCome] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const window = useRef(0);
  useEffect(() => {
    window.current = windowAt(shape, position, horizon);
  }, [shape, position, horizon]);
  useEffect(() => {
    const controller = new AbortController();
    const list = listOf(tracks);
    const all = [
      tracks,
      ...(['absolute', 'fidelity', 'uncertainty'] as const).map((one) => tracksOf(pair, horizon, one)),
    ];
    store.keepOnly(all.flatMap(listOf));
    store
      .bring(
        list,
        () => window.current,
        () => setCome((count) => count + 1),
        controller.signal,
      )
      .catch((cause: unknown) => {
        if (!controller.signal.aborted) setProblem(causeText(ui, cause));
      });
    return () => controller.abort();
  }, [store, tracks, pair, horizon, attempt, ui]);
  // What has come is in the arrays themselves: `come` makes a new object, which tells who reads them.
  const data = useMemo(() => forecastsOf(store, shape, horizon, tracks), [store, shape, horizon, tracks, come]);
  return {
    data,
    problem,
    retry: () => {
      setProblem(null);
      setAttempt((known) => known + 1);
    },
  };
}

'use client';
import { useEffect, useState } from 'react';
import type { DistanceAnswer, DistanceOrder, DistanceSource, MeasuredDistances } from './distance-order.ts';

/** While something is dragged nothing is measured. */
const REST_MS = 150;

/**
 * Distances between sensors, measured in a thread of their own; those of before stay until the next have come.
 *
 * @param source null measures nothing
 * @param most pairs further apart may be left out, metres
 */
export function useDistances(
  source: DistanceSource | null,
  most: number | null,
): { readonly measured: MeasuredDistances | null; readonly isMeasuring: boolean } {
  const [known, setKnown] = useState<{
    readonly source: DistanceSource;
    readonly measured: MeasuredDistances;
  } | null>(null);
  const isEnough = known !== null && known.source === source && (most === null || most <= known.measured.most);
  useEffect(() => {
    if (source === null || isEnough) return undefined;
    let worker: Worker | null = null;
    const timer = setTimeout(() => {
      worker = new Worker(new URL('./distance-worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data: { measured } }: MessageEvent<DistanceAnswer>) => {
        setKnown({ source, measured });
        worker?.terminate();
      };
      worker.postMessage({ source, most } satisfies DistanceOrder);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      worker?.terminate();
    };
  }, [source, most, isEnough]);
  const isOfKind = known !== null && known.source.along === source?.along;
  return { measured: isOfKind ? known.measured : null, isMeasuring: source !== null && !isEnough };
}

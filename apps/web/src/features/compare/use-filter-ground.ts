'use client';
import { useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { ZoneClock } from '../../chart/zone-clock.ts';
import type { ComparedDatasetFragment } from '../../graphql/generated/graphql';
import { loadPages, nextCursor } from '../../graphql/load-pages.ts';
import { sensorRoadsQuery } from './compare-queries.ts';
import { clockLength, stepAt, type ComparisonShape, type Forecasts } from './comparison-data.ts';
import { withQuery } from './forecast-store.ts';
import { cutsQuery, regimesOf, type Regimes } from './regimes.ts';

/** Local hour of each clock position. */
export function useLocalHours(shape: ComparisonShape, dataset: ComparedDatasetFragment): Uint8Array {
  const { zone, startAt, stepSeconds } = dataset;
  return useMemo(() => {
    const clock = new ZoneClock(zone);
    const first = Date.parse(startAt);
    return Uint8Array.from({ length: clockLength(shape) }, (_, position) =>
      new Date(clock.toLocal(first + stepAt(shape, position) * stepSeconds * 1000)).getUTCHours(),
    );
  }, [shape, zone, startAt, stepSeconds]);
}

/** The regime of each reading, once all of them have come; null before, and of an event, whose labels have none. */
export function useRegimes(data: Forecasts, dataset: ComparedDatasetFragment, trainShare: number): Regimes | null {
  const { quantity, stepSeconds, steps, quantilesPath } = dataset;
  const [cuts, setCuts] = useState<Float32Array | null>(null);
  const isKnown = data.labels === undefined;
  useEffect(() => {
    if (!isKnown) return undefined;
    const controller = new AbortController();
    fetch(withQuery(quantilesPath, cutsQuery(quantity, steps, trainShare)), { signal: controller.signal })
      .then(async (response) => {
        if (response.ok) setCuts(new Float32Array(await response.arrayBuffer()));
      })
      // Without them nothing is told of regimes, and nothing else is lost.
      .catch(() => undefined);
    return () => controller.abort();
  }, [isKnown, quantilesPath, quantity, steps, trainShare]);
  const { observed, shape, isWhole } = data;
  return useMemo(
    () => (cuts === null || !isWhole || !isKnown ? null : regimesOf(observed, cuts, shape, { quantity, stepSeconds })),
    [cuts, isWhole, isKnown, observed, shape, quantity, stepSeconds],
  );
}

const noClasses: readonly null[] = [];

/** Class of the road that each sensor stands on; empty until it is known, and without a road network. */
export function useRoadClasses(dataset: ComparedDatasetFragment): readonly (string | null)[] {
  const client = useClient();
  const [classes, setClasses] = useState<readonly (string | null)[]>(noClasses);
  const networkId = dataset.network?.id;
  useEffect(() => {
    if (networkId === undefined) return undefined;
    let isWanted = true;
    const ask = async (after: string | null) => {
      const variables = { network: networkId, dataset: dataset.id, after };
      const { data, error } = await client.query(sensorRoadsQuery, variables).toPromise();
      if (error !== undefined || data?.node?.__typename !== 'NetworkVersion') throw error ?? new Error('no network');
      return data.node.sensorPlaces;
    };
    const load = async (): Promise<void> => {
      const first = await ask(null);
      const rest = await loadPages(ask, nextCursor(first), () => isWanted);
      if (rest === null) return;
      const found = new Array<string | null>(dataset.nodeCount).fill(null);
      for (const { node, segment } of [...first.nodes, ...rest]) found[node] = segment.roadClass;
      setClasses(found);
    };
    // Without them no filter by road is offered.
    load().catch(() => undefined);
    return () => void (isWanted = false);
  }, [client, networkId, dataset.id, dataset.nodeCount]);
  return classes;
}

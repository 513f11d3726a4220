'use client';
/** The recipe that is looked at: its settings in the address, the graph that it makes, and the arcs of that on the map. */
import { parseAsBoolean, parseAsFloat, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useDeferredValue, useMemo } from 'react';
import type { SceneArc } from '../../map/editor/editor-scene.ts';
import type { DistanceSource } from './distance-order.ts';
import { graphFacts, kernelGraph, reachOf } from './kernel-graph.ts';
import { useDistances } from './use-distances.ts';

export const alongs = ['ROAD', 'GREAT_CIRCLE'] as const;
/** The API's own. */
const THRESHOLD = 0.1;
/** Arcs that are drawn at once, the strongest; more of them are a blot. */
export const MOST_ARCS = 4000;

const settings = {
  along: parseAsStringLiteral(alongs).withDefault('ROAD'),
  sigma: parseAsFloat,
  threshold: parseAsFloat.withDefault(THRESHOLD),
  all: parseAsBoolean.withDefault(false),
};

/**
 * @param sensors ids, in the order of the source
 * @param selected of these, whose arcs are drawn
 * @param sourceOf what distances are measured of; null while the recipe is not looked at
 */
export function useRecipe(
  sensors: readonly string[],
  selected: string | null,
  sourceOf: ((along: DistanceSource['along']) => DistanceSource) | null,
) {
  const [{ along, sigma: chosen, threshold: chosenThreshold, all }, set] = useQueryStates(settings, {
    history: 'replace',
  });
  const threshold = Math.min(1, Math.max(0.001, chosenThreshold));
  const source = useMemo(() => sourceOf?.(along) ?? null, [sourceOf, along]);
  const { measured, isMeasuring } = useDistances(
    source,
    chosen === null || !(chosen > 0) ? null : roundedUp(reachOf({ sigma: chosen, threshold })),
  );
  const sigma = chosen !== null && chosen > 0 ? chosen : (measured?.deviation ?? null);
  const shown = useDeferredValue(useMemo(() => ({ sigma, threshold }), [sigma, threshold]));
  const graph = useMemo(() => {
    if (measured === null || shown.sigma === null || shown.sigma === 0) return null;
    return kernelGraph(measured.distances, { sigma: shown.sigma, threshold: shown.threshold });
  }, [measured, shown]);
  const facts = useMemo(() => (graph === null ? null : graphFacts(graph)), [graph]);
  const node = selected === null ? -1 : sensors.indexOf(selected);
  const arcs = useMemo(() => {
    if (graph === null || (!all && node < 0)) return [];
    const found: SceneArc[] = [];
    graph.weight.forEach((weight, edge) => {
      const [from, to] = [graph.from[edge] ?? 0, graph.to[edge] ?? 0];
      if (from === to || !(all || from === node)) return;
      found.push({ from: sensors[from] ?? '', to: sensors[to] ?? '', weight });
    });
    return found.sort((one, other) => other.weight - one.weight);
  }, [graph, all, node, sensors]);
  const drawn = useMemo(() => arcs.slice(0, MOST_ARCS), [arcs]);
  return {
    along,
    sigma,
    /** Whether sigma is the deviation of the distances rather than one that was chosen. */
    isOwnSigma: chosen === null,
    threshold,
    all,
    set,
    isMeasuring,
    deviation: measured?.deviation ?? null,
    isEstimate: measured?.isEstimate ?? false,
    facts,
    node,
    arcs: drawn,
    arcCount: arcs.length,
  };
}

export type Recipe = ReturnType<typeof useRecipe>;

/** To the next power of two, so that a slider that is dragged does not measure at every step. */
const roundedUp = (metres: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, metres)));

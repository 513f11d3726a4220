'use client';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useTranslations } from 'use-intl';
import type { GraphRecipe } from '../../graphql/generated/graphql';
import { backboneLinks } from '../../map/backbone-links.ts';
import { sensorsWithCoordinates, type LocatedNode, type MapNetwork } from '../../map/map-data.ts';
import { sameNetwork } from '../../map/same-network.ts';
import { backboneQuery } from './dataset-query.ts';
import { graphForRoads } from './graph-for-roads.ts';

interface DrawnDataset {
  readonly nodeCount: number;
  readonly nodes: readonly LocatedNode[];
  readonly network: {
    readonly segments: readonly { readonly geometry: readonly number[]; readonly roadClass: string | null }[];
  } | null;
  readonly graphs: {
    readonly nodes: readonly { readonly id: string; readonly name: string; readonly recipe: GraphRecipe }[];
  };
}

/**
 * A dataset as maps draw it: its roads, or without a road network the backbone of a graph over its sensors. The same object
 * as long as the drawing is the same, whatever objects the API's answers are.
 */
export function useMapNetwork(dataset: DrawnDataset): MapNetwork {
  const t = useTranslations('map');
  const sensors = useMemo(() => sensorsWithCoordinates(dataset.nodes), [dataset.nodes]);
  const graph = dataset.network === null && sensors.length > 0 ? graphForRoads(dataset.graphs.nodes) : undefined;
  const [{ data }] = useQuery({
    query: backboneQuery,
    variables: { id: graph?.id ?? '' },
    pause: graph === undefined,
    requestPolicy: 'cache-first',
  });
  const edges = data?.node?.__typename === 'Graph' ? data.node.edges : undefined;
  const drawn = useMemo(
    (): MapNetwork => ({
      sensors,
      segments: (dataset.network?.segments ?? []).map((segment) => ({
        geometry: segment.geometry,
        isMotorway: segment.roadClass === 'motorway',
      })),
      links: edges === undefined ? [] : backboneLinks(edges, dataset.nodeCount),
      linkWords: edges === undefined || graph === undefined ? undefined : t('links', { graph: graph.name }),
    }),
    [t, sensors, dataset.network, dataset.nodeCount, edges, graph],
  );
  const [kept, setKept] = useState(drawn);
  const network = useMemo(() => (sameNetwork(kept, drawn) ? kept : drawn), [kept, drawn]);
  if (network !== kept) setKept(network);
  return network;
}

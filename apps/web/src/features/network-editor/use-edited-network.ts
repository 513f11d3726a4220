'use client';
/** Everything that an edit begins with: the latest version whole, a dataset's sensors, and where they stand. */
import { useCallback, useEffect, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { readPlaces, readSensors, type SensorsOf } from './read-places.ts';
import { createUncachedClient } from '../../graphql/client.ts';
import { loadPages, nextCursor } from '../../graphql/load-pages.ts';
import { editedNetworkQuery, placeableDatasetsQuery, versionPartsQuery } from './editor-documents.ts';
import { networkDraftOf, type VersionParts } from './network-draft-of.ts';
import type { NetworkDraft } from './network-draft.ts';
import type { EditedNetworkQuery } from '../../graphql/generated/graphql';

/** The API gives versions whole up to this many segments or junctions. */
export const MOST_EDITED = 50_000;

export type EditedNetwork = Extract<NonNullable<EditedNetworkQuery['node']>, { __typename: 'Network' }>;
export type EditedSensor = SensorsOf['nodes'][number];

export interface EditBase {
  readonly network: { readonly id: string; readonly name: string };
  readonly version: { readonly id: string; readonly number: number };
  readonly draft: NetworkDraft;
  readonly dataset: { readonly id: string; readonly name: string } | null;
  readonly sensors: readonly EditedSensor[];
  /** Datasets besides, whose sensors stand on the version too. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  /** Rises with each time that it was read. */
  readonly reading: number;
}

type Reading =
  | { readonly state: 'LOADING' | 'NOT_FOUND' | 'EMPTY' }
  | { readonly state: 'TOO_LARGE'; readonly segments: number; readonly name: string }
  | { readonly state: 'FAILED'; readonly error: CombinedError }
  | { readonly state: 'READY'; readonly base: EditBase };

/**
 * @param datasetId whose sensors are placed; undefined for the first dataset that stands on the version, null for none
 */
export function useEditedNetwork(networkId: string, datasetId: string | null | undefined) {
  const client = useClient();
  const [reading, setReading] = useState<Reading>({ state: 'LOADING' });
  const [count, setCount] = useState(0);
  const [datasets, setDatasets] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  useEffect(() => {
    let isWanted = true;
    const ask = async (after: string | null) => {
      const { data } = await client.query(placeableDatasetsQuery, { after }).toPromise();
      // Without the list the sensors of the dataset that stands on the version are there all the same.
      return data?.datasets ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    };
    void ask(null).then(async (first) => {
      const rest = await loadPages(ask, nextCursor(first), () => isWanted);
      if (isWanted) setDatasets([...first.nodes, ...(rest ?? [])]);
    });
    return () => {
      isWanted = false;
    };
  }, [client]);
  const refresh = useCallback(() => setCount((known) => known + 1), []);
  useEffect(() => {
    let isWanted = true;
    const tell = (next: Reading) => {
      if (isWanted) setReading(next);
    };
    readBase().then(tell, (error: unknown) => {
      if (isCombined(error)) tell({ state: 'FAILED', error });
      else throw error;
    });
    return () => {
      isWanted = false;
    };

    async function readBase(): Promise<Reading> {
      const fresh = { requestPolicy: 'network-only' } as const;
      const { data, error } = await client.query(editedNetworkQuery, { id: networkId }, fresh).toPromise();
      if (error !== undefined) return { state: 'FAILED', error };
      if (data?.node?.__typename !== 'Network') return { state: 'NOT_FOUND' };
      const { id, name, latest } = data.node;
      if (latest === null) return { state: 'EMPTY' };
      const { segments, junctions } = latest.size;
      if (Math.max(segments, junctions) > MOST_EDITED) return { state: 'TOO_LARGE', segments, name };
      const chosen = datasetId === undefined ? (latest.placedSensors[0]?.dataset.id ?? null) : datasetId;
      const [parts, dataset] = await Promise.all([
        readParts(latest.id),
        chosen === null ? null : readSensors(client, chosen),
      ]);
      if (parts === null) return { state: 'NOT_FOUND' };
      const places = dataset === null ? [] : await readPlaces(client, latest.id, dataset, () => isWanted);
      return {
        state: 'READY',
        base: {
          network: { id, name },
          version: { id: latest.id, number: latest.number },
          draft: networkDraftOf(parts, places),
          dataset: dataset === null ? null : { id: dataset.id, name: datasetName(dataset.id, data.node) },
          sensors: dataset?.nodes ?? [],
          others: latest.placedSensors.map((placed) => placed.dataset).filter(({ id }) => id !== dataset?.id),
          reading: count,
        },
      };
    }

    function datasetName(id: string, network: EditedNetwork): string {
      return network.latest?.placedSensors.find(({ dataset }) => dataset.id === id)?.dataset.name ?? '';
    }

    async function readParts(id: string): Promise<VersionParts | null> {
      // A cache would hold every version that was saved, whole, for as long as the page is open.
      const { data, error } = await createUncachedClient().query(versionPartsQuery, { id }).toPromise();
      if (error !== undefined) throw error;
      return data?.node?.__typename === 'NetworkVersion' ? data.node : null;
    }
  }, [client, networkId, datasetId, count]);
  return { reading, refresh, datasets };
}

function isCombined(error: unknown): error is CombinedError {
  return error instanceof Error && error.name === 'CombinedError';
}

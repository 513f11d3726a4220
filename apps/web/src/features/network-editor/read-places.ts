/** The sensors of a dataset, and where they stand on a version of a network. */
import type { Client } from 'urql';
import { loadPages, nextCursor } from '../../graphql/load-pages.ts';
import type { DatasetSensorsQuery } from '../../graphql/generated/graphql';
import { datasetSensorsQuery, sensorPlacesQuery } from './editor-documents.ts';
import type { SensorPlace } from './network-draft.ts';

export type SensorsOf = Extract<NonNullable<DatasetSensorsQuery['node']>, { __typename: 'Dataset' }>;

/** @throws CombinedError where the API does not answer */
export async function readSensors(client: Client, id: string): Promise<SensorsOf | null> {
  const { data, error } = await client.query(datasetSensorsQuery, { id }).toPromise();
  if (error !== undefined) throw error;
  return data?.node?.__typename === 'Dataset' ? data.node : null;
}

/**
 * @param isWanted false gives up
 * @throws CombinedError where the API does not answer
 */
export async function readPlaces(
  client: Client,
  versionId: string,
  dataset: SensorsOf,
  isWanted: () => boolean,
): Promise<SensorPlace[]> {
  const ask = async (after: string | null) => {
    const variables = { id: versionId, datasetId: dataset.id, after };
    const { data, error } = await client
      .query(sensorPlacesQuery, variables, { requestPolicy: 'network-only' })
      .toPromise();
    if (error !== undefined) throw error;
    const empty = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    return data?.node?.__typename === 'NetworkVersion' ? data.node.sensorPlaces : empty;
  };
  const first = await ask(null);
  const rest = await loadPages(ask, nextCursor(first), isWanted);
  const idAt = new Map(dataset.nodes.map(({ index, externalId }) => [index, externalId]));
  return [...first.nodes, ...(rest ?? [])].flatMap(({ node, offsetMetres, segment }) => {
    const sensor = idAt.get(node);
    return sensor === undefined ? [] : [{ sensor, segment: segment.externalId, offsetMetres }];
  });
}

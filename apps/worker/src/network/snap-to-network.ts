/** Brings the sensors of a dataset onto the segments of a version of a network. */
import { datasets, networkRequests, networks, sensorPlaces, type Database } from '@stillgraph/db';
import type { UnplacedSensor } from '@stillgraph/ml/roads';
import type { HeldRequest } from './held-request.ts';
import { snapInProcess } from './network-process.ts';

export async function snapToNetwork(db: Database, { id, teamId, work, signal }: HeldRequest<'SNAP'>): Promise<void> {
  const { datasetId, networkVersionId, maxMetres, traffic, headings, keepSet } = work;
  const nodes = (await datasets.nodesOf(db, [datasetId])).get(datasetId) ?? [];
  const segments = (await networks.segmentsOf(db, [networkVersionId])).get(networkVersionId) ?? [];
  const headingOf = new Map(headings.map(({ node, degrees }) => [node, degrees]));
  const { placed, unplaced } = await snapInProcess(
    {
      lines: segments.map(({ geometry }) => geometry),
      sensors: nodes.map(({ index, latitude, longitude }) => ({
        ...{ latitude, longitude },
        heading: headingOf.get(index) ?? null,
      })),
      maxMetres,
      traffic: traffic === 'RIGHT' ? 'right' : 'left',
    },
    signal,
  );
  signal.throwIfAborted();
  const places = placed.map(({ sensor, segment, share, distanceMetres, side }) => ({
    nodeIndex: sensor,
    segmentIndex: segment,
    offsetMetres: share * (segments[segment]?.lengthMetres ?? 0),
    ...{ distanceMetres, side },
  }));
  const notes = [
    ...notesOf(unplaced, nodes, maxMetres),
    ...ambiguityNotes(placed.filter((one) => one.isAmbiguous).length),
  ];
  await networkRequests.succeed(db, id, async (tx) => {
    await sensorPlaces.replace(tx, { teamId, datasetId, networkVersionId }, places, keepSet);
    return { networkVersionId, notes };
  });
}

const reasons = {
  NO_COORDINATES: () => 'they have no coordinates',
  TOO_FAR: (maxMetres: number) => `no segment lies within ${maxMetres} m`,
  NO_SEGMENT_OF_HEADING: (maxMetres: number) => `no segment within ${maxMetres} m leads where they look`,
} as const satisfies Record<UnplacedSensor['reason'], (maxMetres: number) => string>;

const unplacedReasons = ['NO_COORDINATES', 'TOO_FAR', 'NO_SEGMENT_OF_HEADING'] as const;

/** Sensors that a sentence names. */
const NAMED = 10;

function notesOf(
  unplaced: readonly UnplacedSensor[],
  nodes: readonly datasets.DatasetNodeRow[],
  maxMetres: number,
): string[] {
  return unplacedReasons.flatMap((reason) => {
    const ids = unplaced.filter((one) => one.reason === reason).map(({ sensor }) => nodes[sensor]?.externalId ?? '');
    if (ids.length === 0) return [];
    const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
    return [
      `${ids.length} sensors were not placed because ${reasons[reason](maxMetres)}: ${ids.slice(0, NAMED).join(', ')}${more}`,
    ];
  });
}

function ambiguityNotes(count: number): string[] {
  if (count === 0) return [];
  return [`${count} sensors are as near to another segment; the side of the road that they stand on decided`];
}

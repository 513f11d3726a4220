/** A `network-work` job: read a road network or bring sensors onto one, write it whole, or write why not. */
import { basename } from 'node:path';
import { rm } from 'node:fs/promises';
import {
  datasets,
  DuplicateError,
  isTransient,
  networkRequests,
  networks,
  NotFoundError,
  sensorPlaces,
} from '@stillgraph/db';
import type { Delivery, JobPayload, NetworkWork } from '@stillgraph/db/jobs';
import type { UnplacedSensor } from '@stillgraph/ml/roads';
import type { Context } from '../context.ts';
import { ErrandError } from '../errand-failure.ts';
import { readInProcess, snapInProcess } from './network-process.ts';

type Workplace = Pick<Context, 'db' | 'log' | 'scratch' | 'stopping'>;
type Request = networkRequests.NetworkRequestRow;
type Work<Kind extends NetworkWork['kind']> = Extract<NetworkWork, { kind: Kind }>;

/** Reading takes most of the time; the rest is the one transaction. */
const READING_SHARE = 0.8;

export async function doNetworkWork(
  context: Workplace,
  { requestId }: JobPayload<'network-work'>,
  { redeliveries, isLast, signal }: Delivery,
): Promise<void> {
  const { db, log, stopping } = context;
  const request = await networkRequests.claim(db, requestId);
  if (request === undefined) {
    log.info({ requestId }, 'the network request is over or gone; nothing to do');
    return;
  }
  const until = AbortSignal.any([signal, stopping]);
  const { work } = request;
  try {
    if (work.kind === 'IMPORT') await importNetwork(context, request, work, until);
    else await snapSensors(context, request, work, until);
    log.info({ requestId, kind: work.kind }, 'network work done');
  } catch (error) {
    // Another delivery has it, or will: that one says how it ended.
    if (until.aborted) throw error;
    log.error({ err: error, requestId, kind: work.kind, redeliveries }, 'network work failed');
    const isFinal = error instanceof ErrandError || error instanceof DuplicateError || error instanceof NotFoundError;
    if (!isFinal && !isLast && isTransient(error)) throw error;
    await networkRequests.fail(db, requestId, error);
  }
}

async function importNetwork(
  { db, log, scratch }: Workplace,
  { id, teamId, createdBy }: Request,
  { name, networkId, source, options, message }: Work<'IMPORT'>,
  signal: AbortSignal,
): Promise<void> {
  const folder = await scratch.folder();
  let telling: Promise<void> = Promise.resolve();
  try {
    const network = await readInProcess({ path: source, scratch: folder, options }, signal, (share) => {
      telling = telling
        .then(() => networkRequests.progress(db, id, share * READING_SHARE))
        .catch((error: unknown) => log.warn({ err: error, requestId: id }, 'progress could not be written'));
    });
    await telling;
    signal.throwIfAborted();
    const { junctions, segments, notes, format } = network;
    const content = {
      junctions,
      segments,
      createdBy,
      message: message ?? `imported from ${basename(source)} (${format})`,
    };
    await networkRequests.succeed(db, id, async (tx) => {
      const version =
        networkId === null
          ? (await networks.insertWithin(tx, { ...content, teamId, name })).version
          : await networks.addVersion(tx, { ...content, teamId, networkId });
      return { networkVersionId: version.id, notes };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function snapSensors(
  { db }: Workplace,
  { id, teamId }: Request,
  { datasetId, networkVersionId, maxMetres, traffic, headings, keepSet }: Work<'SNAP'>,
  signal: AbortSignal,
): Promise<void> {
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

/** Sensors that people place on a network by hand. */
import { networkParts, sensorPlaces, type datasets, type networks } from '@stillgraph/db';
import { lengthOf, pointAlong, greatCircleMetres, project, sideOf } from '@stillgraph/ml/roads';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { MOST_FAULTS } from './given-parts.ts';
import type { SensorPlacesSetPayload } from './payload.ts';
import type { SensorPlaceInput, SensorPlacesSetInput } from './place-input.ts';
import { NetworkVersion } from './type.ts';

const MOST_PLACES = 5000;

export async function setPlaces(context: Context, input: SensorPlacesSetInput): Promise<SensorPlacesSetPayload> {
  const refuse = (...userErrors: UserError[]): SensorPlacesSetPayload => ({ version: null, userErrors });
  const refusal = context.refusal('data.write');
  if (refusal !== null) return refuse(refusal);
  const { loaders, teamId } = context;
  const [ofDataset, ofVersion] = [decodeGlobalId(input.datasetId), decodeGlobalId(input.versionId)];
  const dataset = ofDataset?.type === 'Dataset' ? await loaders.dataset.load(ofDataset.id) : null;
  if (dataset === null) return refuse(new UserError('NOT_FOUND', 'the team has no such dataset', ['datasetId']));
  const version = ofVersion?.type === 'NetworkVersion' ? await loaders.networkVersion.load(ofVersion.id) : null;
  if (version === null) {
    return refuse(new UserError('NOT_FOUND', 'the team has no such version of a network', ['versionId']));
  }
  const { places = null, remove = null } = input;
  for (const [field, list] of Object.entries({ places, remove })) {
    const count = list?.length ?? 0;
    if (count > MOST_PLACES) {
      return refuse(
        new UserError('INVALID', `expected a list of at most ${MOST_PLACES} entries, got ${count}`, [field]),
      );
    }
  }
  const nodes = new Map((await loaders.datasetNodes.load(dataset.id)).map((node) => [node.externalId, node]));
  const names = (places ?? []).map(({ segment }) => ({ networkVersionId: version.id, externalId: segment }));
  const segments = await networkParts.segmentsNamed(context.database, names);
  const faults: UserError[] = [];
  const seen = new Set<string>();
  const sensorOf = (id: string, ...field: string[]) => {
    const node = nodes.get(id);
    if (node === undefined) faults.push(new UserError('INVALID', `"${dataset.name}" has no sensor "${id}"`, field));
    if (seen.has(id)) faults.push(new UserError('INVALID', `sensor "${id}" is named twice`, field));
    seen.add(id);
    return node;
  };
  const set = (places ?? []).flatMap((given, at) => {
    const field = ['places', String(at)];
    const node = sensorOf(given.sensor, ...field, 'sensor');
    const segment = segments.get(networkParts.partKey({ networkVersionId: version.id, externalId: given.segment }));
    if (segment === undefined) {
      const message = `the version has no segment "${given.segment}"`;
      faults.push(new UserError('INVALID', message, [...field, 'segment']));
    }
    if (node === undefined || segment === undefined) return [];
    const place = placeOn(segment, node, given);
    if (typeof place !== 'string') return [place];
    faults.push(new UserError('INVALID', place, [...field, 'offsetMetres']));
    return [];
  });
  const taken = (remove ?? []).flatMap((id, at) => sensorOf(id, 'remove', String(at))?.index ?? []);
  if (faults.length > 0) return refuse(...faults.slice(0, MOST_FAULTS));
  await context.change(async (tx) => {
    const owner = { teamId, datasetId: dataset.id, networkVersionId: version.id };
    const placed = await sensorPlaces.set(tx, owner, set);
    const removed = await sensorPlaces.clear(tx, owner, taken);
    const details = { datasetId: dataset.id, placed, removed };
    if (placed + removed > 0) await context.audit(tx, 'network.place', 'NetworkVersion', version.id, details);
  });
  return { version: new NetworkVersion(version), userErrors: [] };
}

/** @returns the place, or why there is none */
function placeOn(
  { index, lengthMetres, externalId, geometry }: networks.RoadSegmentRow,
  { index: nodeIndex, latitude, longitude }: datasets.DatasetNodeRow,
  { sensor, offsetMetres }: SensorPlaceInput,
): sensorPlaces.SensorPlaceInput | string {
  const nearest = latitude === null || longitude === null ? null : project(geometry, latitude, longitude);
  const drawn = lengthOf(geometry);
  // A length that the source told differs from that of the line: places are shares of it.
  const offset = offsetMetres ?? (nearest === null ? null : (nearest.alongMetres / (drawn || 1)) * lengthMetres);
  if (offset === null) return `sensor "${sensor}" has no coordinates: say how far along the segment it stands`;
  if (!(offset >= 0 && offset <= lengthMetres)) {
    return `expected metres within the ${lengthMetres} m of "${externalId}", got ${offset}`;
  }
  const place = { nodeIndex, segmentIndex: index, offsetMetres: offset };
  if (nearest === null || latitude === null || longitude === null)
    return { ...place, distanceMetres: null, side: null };
  const [at, east] = pointAlong(geometry, (offset / lengthMetres) * drawn);
  return { ...place, distanceMetres: greatCircleMetres(latitude, longitude, at, east), side: sideOf(nearest) };
}

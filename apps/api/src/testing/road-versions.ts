/** A network in two versions, and a reader who asks about them. */
import { networks } from '@stillgraph/db';
import { z } from 'zod';
import { encodeGlobalId } from '../relay/global-id.ts';
import { startApi, type TestApi, type TestTeam } from './api.ts';
import type { Client } from './client.ts';

/** Four junctions on a line from west to east with a road both ways; the first stretch is short and slow. */
const junctions = Array.from({ length: 4 }, (_, at) => ({
  externalId: `j${at}`,
  latitude: 52,
  longitude: 4 + at / 100,
}));
const segment = (from: number, to: number, more: object = {}) => ({
  ...{ externalId: `${from}-${to}`, from, to, lengthMetres: 1000, name: null, lanes: null, speedLimit: 50 },
  ...{ roadClass: null, geometry: [52, 4 + from / 100, 52, 4 + to / 100], ...more },
});
export const roads = {
  junctions,
  segments: [
    ...[segment(0, 1), segment(1, 2), segment(2, 3), segment(1, 0), segment(2, 1)],
    // Longer, and quicker.
    segment(0, 2, { externalId: 'bypass', lengthMetres: 3000, speedLimit: 120 }),
  ],
};

export interface RoadVersions {
  readonly api: TestApi;
  readonly team: TestTeam;
  readonly reader: Client;
  readonly first: networks.NetworkVersionRow;
  readonly second: networks.NetworkVersionRow;
  /** What a version answers to a selection. */
  read(version: networks.NetworkVersionRow, selection: string): Promise<unknown>;
  /** The message of the error that the first version answers to a selection. */
  errorOf(selection: string): Promise<string | undefined>;
}

/** A server with them; whoever started it closes it. */
export async function startWithRoadVersions(): Promise<RoadVersions> {
  const api = await startApi();
  const team = await api.team('alpha');
  const reader = await team.script('viewer');
  const { version: first } = await networks.insert(api.database.db, { ...roads, teamId: team.id, name: 'roads' });
  const changed = {
    junctions: [...junctions, { externalId: 'j4', latitude: 53, longitude: 4 }],
    segments: [...roads.segments.slice(0, 4), segment(2, 1, { lanes: 3, speedLimit: 30 }), segment(3, 2)],
  };
  const next = { ...changed, networkId: first.networkId, teamId: team.id, parentId: first.id, message: 'changed' };
  const second = await networks.addVersion(api.database.db, next);
  const node = (selection: string) => `query ($id: ID!) { node(id: $id) { ... on NetworkVersion { ${selection} } } }`;
  const idOf = ({ id }: networks.NetworkVersionRow) => encodeGlobalId('NetworkVersion', id);
  return {
    ...{ api, team, reader, first, second },
    read: async (version, selection) =>
      (await reader.read(z.object({ node: z.unknown() }), node(selection), { id: idOf(version) })).node,
    errorOf: async (selection) => (await reader.ask(node(selection), { id: idOf(first) })).errors?.[0]?.message,
  };
}

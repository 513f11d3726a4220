import { networks, type Database } from '@stillgraph/db';
import type { RoadNetwork } from '@stillgraph/ml/roads';

/** A version of a network out of the database, as it is hashed: what the rows have beside that is left out. */
export async function storedNetwork(db: Database, versionId: string): Promise<RoadNetwork> {
  const junctions = (await networks.junctionsOf(db, [versionId])).get(versionId) ?? [];
  const segments = (await networks.segmentsOf(db, [versionId])).get(versionId) ?? [];
  return {
    junctions: junctions.map(({ externalId, latitude, longitude }) => ({ externalId, latitude, longitude })),
    segments: segments.map(({ externalId, name, from, to, lengthMetres, ...segment }) => {
      const { lanes, speedLimit, roadClass, travelSeconds, geometry } = segment;
      return { externalId, name, from, to, lengthMetres, lanes, speedLimit, roadClass, travelSeconds, geometry };
    }),
  };
}

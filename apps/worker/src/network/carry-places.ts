import { networks, sensorPlaces, type Transaction } from '@stillgraph/db';

/** Takes the places of sensors over from the version before. @returns what is to be said of those that stay behind */
export async function carryPlaces(tx: Transaction, versionId: string): Promise<string[]> {
  const before = (await networks.versionsBefore(tx, [versionId])).get(versionId);
  if (before === undefined) return [];
  const left = await sensorPlaces.carryOver(tx, before.id, versionId);
  if (left === 0) return [];
  return [`${left} sensors stood on segments that were changed or are gone; they have to be placed again`];
}

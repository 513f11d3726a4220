/** Makes the next version of a network by changes of its latest one. */
import { networkRequests, networks, type Database } from '@stillgraph/db';
import { carryPlaces } from './carry-places.ts';
import type { HeldRequest } from './held-request.ts';
import { patchInProcess } from './network-process.ts';
import { storedNetwork } from './stored-network.ts';

/**
 * @throws StaleVersionError when the parent is not the latest any more; ErrandError when a change cannot be made;
 *   NotFoundError when the network is gone
 */
export async function patchNetwork(
  db: Database,
  { id, teamId, createdBy, work, signal }: HeldRequest<'PATCH'>,
): Promise<void> {
  const { networkId, parentId, patches, message } = work;
  const parent = await storedNetwork(db, parentId);
  const { network, findings, contentHash } = await patchInProcess({ network: parent, patches }, signal);
  signal.throwIfAborted();
  await networkRequests.succeed(db, id, async (tx) => {
    const content = { ...network, findings, contentHash, networkId, parentId, teamId, createdBy, message };
    const version = await networks.addVersion(tx, content);
    return { networkVersionId: version.id, notes: await carryPlaces(tx, version.id) };
  });
}

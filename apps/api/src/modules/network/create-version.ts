/** The next version of a network by changes: what can be said of them at once is, the rest is for a worker. */
import { networkParts, networkRequests, networks } from '@stillgraph/db';
import { MOST_PATCHES, networkPatchSchema } from '@stillgraph/db/jobs';
import { applyPatches, partsNamedBy, type NetworkPatch, type RoadNetwork } from '@stillgraph/ml/roads';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { givenPart, messageSchema, MOST_FAULTS, read } from './given-parts.ts';
import type { NetworkVersionCreateInput } from './part-input.ts';
import type { NetworkVersionCreatePayload } from './payload.ts';
import { NetworkRequest } from './request-type.ts';

const changesSchema = z.object({
  patches: z.array(networkPatchSchema).min(1).max(MOST_PATCHES),
  message: messageSchema,
});

export async function createVersion(
  context: Context,
  input: NetworkVersionCreateInput,
): Promise<NetworkVersionCreatePayload> {
  const refuse = (...userErrors: UserError[]): NetworkVersionCreatePayload => ({ request: null, userErrors });
  const refusal = context.refusal('data.write');
  if (refusal !== null) return refuse(refusal);
  const decoded = decodeGlobalId(input.parentId);
  const parent = decoded?.type === 'NetworkVersion' ? await context.loaders.networkVersion.load(decoded.id) : null;
  if (parent === null) {
    return refuse(new UserError('NOT_FOUND', 'the team has no such version of a network', ['parentId']));
  }
  const { read: changes, faults } = read(changesSchema, {
    patches: input.patches.map(givenPart),
    message: input.message ?? null,
  });
  if (faults !== null) return refuse(...faults);
  const latest = await context.loaders.latestNetworkVersion.load(parent.networkId);
  if (latest !== null && latest.id !== parent.id) {
    return refuse(new UserError('CONFLICT', new networks.StaleVersionError(latest).message, ['parentId']));
  }
  const unmade = await faultsOf(context, parent.id, changes.patches);
  if (unmade.length > 0) return refuse(...unmade);
  const row = await context.change(async (tx) => {
    const work = { kind: 'PATCH', networkId: parent.networkId, parentId: parent.id, ...changes } as const;
    const request = await networkRequests.create(tx, context.queue, {
      ...{ teamId: context.teamId, createdBy: context.identity.user?.id ?? null, work },
    });
    const details = { parent: parent.number, patches: changes.patches.length, message: changes.message };
    await context.audit(tx, 'network.change', 'Network', parent.networkId, details);
    return request;
  });
  return { request: new NetworkRequest(row), userErrors: [] };
}

/** Changes that cannot be made: tried on the part of the network that they speak of, whatever the size of the whole. */
async function faultsOf(context: Context, versionId: string, patches: readonly NetworkPatch[]): Promise<UserError[]> {
  const part = await networkParts.partAround(context.database, versionId, partsNamedBy(patches));
  const placeOf = new Map(part.junctions.map(({ index }, place) => [index, place]));
  const network: RoadNetwork = {
    junctions: part.junctions,
    segments: part.segments.map((segment) => ({
      ...segment,
      from: placeOf.get(segment.from) ?? -1,
      to: placeOf.get(segment.to) ?? -1,
    })),
  };
  return applyPatches(network, patches)
    .faults.slice(0, MOST_FAULTS)
    .map(({ patch, field, message }) => new UserError('INVALID', message, ['patches', String(patch), field]));
}

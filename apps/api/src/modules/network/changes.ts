/** What people decide about road networks, with refusals as user errors. */
import { DuplicateError, networkRequests, networks, plainIssue } from '@stillgraph/db';
import { networkWorkSchema } from '@stillgraph/db/jobs';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import type { NetworkRenameInput, NetworkSnapInput } from './input.ts';
import type { NetworkDeletePayload, NetworkRenamePayload, NetworkSnapPayload } from './payload.ts';
import { NetworkRequest } from './request-type.ts';
import { Network } from './type.ts';

const USUAL_METRES = 50;

function uuidOf(type: string, globalId: string): string {
  const decoded = decodeGlobalId(globalId);
  return decoded?.type === type ? decoded.id : '00000000-0000-0000-0000-000000000000';
}

export async function snap(context: Context, input: NetworkSnapInput): Promise<NetworkSnapPayload> {
  const refuse = (...userErrors: UserError[]): NetworkSnapPayload => ({ request: null, userErrors });
  const refusal = context.refusal('data.write');
  if (refusal !== null) return refuse(refusal);
  const dataset = await context.loaders.dataset.load(uuidOf('Dataset', input.datasetId));
  if (dataset === null) return refuse(new UserError('NOT_FOUND', 'the team has no such dataset', ['datasetId']));
  const version = await context.loaders.networkVersion.load(uuidOf('NetworkVersion', input.versionId));
  if (version === null) {
    return refuse(new UserError('NOT_FOUND', 'the team has no such version of a network', ['versionId']));
  }
  const work = networkWorkSchema.safeParse(
    {
      kind: 'SNAP',
      datasetId: dataset.id,
      networkVersionId: version.id,
      maxMetres: input.maxMetres ?? USUAL_METRES,
      traffic: input.traffic ?? 'RIGHT',
      headings: (input.headings ?? []).map(({ node, degrees }) => ({ node, degrees })),
      keepSet: true,
    },
    { error: plainIssue },
  );
  if (!work.success) {
    return refuse(...work.error.issues.map(({ message, path }) => new UserError('INVALID', message, path.map(String))));
  }
  const row = await context.change(async (tx) => {
    const request = await networkRequests.create(tx, context.queue, {
      teamId: context.teamId,
      createdBy: context.identity.user?.id ?? null,
      work: work.data,
    });
    await context.audit(tx, 'network.snap', 'NetworkVersion', version.id, { datasetId: dataset.id });
    return request;
  });
  return { request: new NetworkRequest(row), userErrors: [] };
}

export async function rename(context: Context, input: NetworkRenameInput): Promise<NetworkRenamePayload> {
  const refuse = (error: UserError): NetworkRenamePayload => ({ network: null, userErrors: [error] });
  const found = await networkOf(context, input.id, ['id']);
  if (found instanceof UserError) return refuse(found);
  const name = input.name.trim();
  if (name === '' || name.length > 200) {
    return refuse(new UserError('INVALID', `expected 1 to 200 characters, got ${name.length}`, ['name']));
  }
  try {
    const row = await context.change(async (tx) => {
      const { row, from, isChanged } = await networks.rename(tx, found.id, name);
      if (isChanged) await context.audit(tx, 'network.rename', 'Network', found.id, { from, to: name });
      return row;
    });
    return { network: new Network(row), userErrors: [] };
  } catch (error) {
    if (error instanceof DuplicateError) return refuse(new UserError('CONFLICT', error.message, ['name']));
    throw error;
  }
}

export async function remove(context: Context, id: string): Promise<NetworkDeletePayload> {
  const refuse = (error: UserError): NetworkDeletePayload => ({ deletedId: null, userErrors: [error] });
  const found = await networkOf(context, id, ['id']);
  if (found instanceof UserError) return refuse(found);
  const standing = await context.change(async (tx) => {
    const { graphs, datasets } = await networks.dependants(tx, found.id);
    if (graphs + datasets > 0) return { graphs, datasets };
    await networks.remove(tx, found.id);
    await context.audit(tx, 'network.delete', 'Network', found.id, { name: found.name });
    return null;
  });
  if (standing === null) return { deletedId: id, userErrors: [] };
  const message = `${standing.graphs} graphs and ${standing.datasets} datasets stand on "${found.name}"`;
  return refuse(new UserError('CONFLICT', message));
}

async function networkOf(context: Context, id: string, field: string[]): Promise<networks.NetworkRow | UserError> {
  const refusal = context.refusal('data.write');
  if (refusal !== null) return refusal;
  const row = await context.loaders.network.load(uuidOf('Network', id));
  return row ?? new UserError('NOT_FOUND', 'the team has no such network', field);
}

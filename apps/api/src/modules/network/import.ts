/** Has a worker read a network out of an upload. */
import { ConflictError, imports, networkRequests, networks } from '@stillgraph/db';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { nameSchema } from './create.ts';
import { messageSchema, read, withoutNulls } from './given-parts.ts';
import type { NetworkImportInput, NetworkImportOptionsInput } from './import-input.ts';
import type { NetworkImportPayload } from './payload.ts';
import { NetworkRequest } from './request-type.ts';

const UNITS = { KILOMETRES_PER_HOUR: 'km/h', MILES_PER_HOUR: 'mph', METRES_PER_SECOND: 'm/s' } as const;

const askedSchema = z.object({ name: nameSchema.nullable(), message: messageSchema });

export async function importNetwork(context: Context, input: NetworkImportInput): Promise<NetworkImportPayload> {
  const refuse = (...userErrors: UserError[]): NetworkImportPayload => ({ request: null, userErrors });
  const refusal = context.refusal('data.write');
  if (refusal !== null) return refuse(refusal);
  const upload = await found(input.uploadId, 'Upload', (id) => context.loaders.upload.load(id));
  if (upload === null) return refuse(new UserError('NOT_FOUND', 'the team has no such upload', ['uploadId']));
  const { networkId } = input;
  const isNext = typeof networkId === 'string';
  const network = isNext ? await found(networkId, 'Network', (id) => context.loaders.network.load(id)) : null;
  if (isNext && network === null) {
    return refuse(new UserError('NOT_FOUND', 'the team has no such network', ['networkId']));
  }
  const asked = read(askedSchema, { name: input.name ?? null, message: input.message ?? null });
  if (asked.faults !== null) return refuse(...asked.faults);
  const { name, message } = asked.read;
  if (network === null && name === null) {
    return refuse(new UserError('INVALID', 'a new network needs a name, got nothing', ['name']));
  }
  if (network !== null && name !== null) {
    const text = `the network is called "${network.name}"; networkRename gives it another name`;
    return refuse(new UserError('INVALID', text, ['name']));
  }
  if (name !== null && (await networks.named(context.database, context.teamId, name)) !== undefined) {
    return refuse(new UserError('CONFLICT', `a network named "${name}" exists already`, ['name']));
  }
  try {
    const row = await context.change(async (tx) => {
      const { name: source } = await imports.mustBeReadable(tx, { id: upload.id, teamId: context.teamId });
      const request = await networkRequests.create(tx, context.queue, {
        ...{ teamId: context.teamId, createdBy: context.identity.user?.id ?? null, uploadId: upload.id },
        work: {
          ...{ kind: 'IMPORT', name: network?.name ?? name ?? '', networkId: network?.id ?? null },
          ...{ source, options: givenOptions(input.options), message },
        },
      });
      await context.audit(tx, 'network.import', 'NetworkRequest', request.id, { source });
      return request;
    });
    return { request: new NetworkRequest(row), userErrors: [] };
  } catch (error) {
    if (error instanceof ConflictError) return refuse(new UserError('CONFLICT', error.message, ['uploadId']));
    throw error;
  }
}

async function found<Row>(
  globalId: string,
  type: string,
  load: (id: string) => Promise<Row | null>,
): Promise<Row | null> {
  const decoded = decodeGlobalId(globalId);
  return decoded?.type === type ? load(decoded.id) : null;
}

/** As the worker takes them; it says what is wrong with them, since what is in the file only it can say. */
function givenOptions(options: NetworkImportOptionsInput | null | undefined): Record<string, unknown> {
  const { speedUnit, bounds, properties, ...told } = options ?? {};
  return withoutNulls({
    ...told,
    speedUnit: typeof speedUnit === 'string' ? UNITS[speedUnit] : null,
    bounds: bounds === null || bounds === undefined ? null : { ...bounds },
    properties: properties === null || properties === undefined ? null : withoutNulls(properties),
  });
}

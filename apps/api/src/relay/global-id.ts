/** Opaque ids of Relay nodes: base64url of `Type:uuid`. */
import { badInput } from '../errors/api-error.ts';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export interface GlobalId {
  readonly type: string;
  readonly id: string;
}

export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}

/** Webhooks carry the same ids, so they are made in one place. */
export { globalId as encodeGlobalId } from '@stillgraph/db';

/** The type and uuid behind an id, or null when it is no id of this API. */
export function decodeGlobalId(globalId: string): GlobalId | null {
  const match = /^([A-Za-z]+):(.+)$/.exec(Buffer.from(globalId, 'base64url').toString());
  const [, type, id] = match ?? [];
  return type !== undefined && id !== undefined && isUuid(id) ? { type, id } : null;
}

/**
 * The uuid behind the id of an argument that must name one type.
 *
 * @throws ApiError BAD_USER_INPUT when it is an id of another type or no id at all
 */
export function idOf(type: string, globalId: string, argument: string): string {
  const decoded = decodeGlobalId(globalId);
  if (decoded === null) throw badInput(`${argument} expects the id of a ${type}; "${globalId}" is no id of this API`);
  if (decoded.type !== type) throw badInput(`${argument} expects the id of a ${type}; got one of a ${decoded.type}`);
  return decoded.id;
}

/** When a row was made: ids begin with the moment, in milliseconds. */
export function momentOf(uuid: string): Date {
  return new Date(Number.parseInt(uuid.replace('-', '').slice(0, 12), 16));
}

/** Documents are sent by the hash that they were built with; the API knows the texts (`generated/persisted-documents.json`). */
import { makeOperation, type Operation } from 'urql';

interface Built {
  readonly __meta__: { readonly hash: string };
}

/** By hand: a library of schemas would weigh on the first page of everybody. */
function isBuilt(document: object): document is Built {
  if (!('__meta__' in document)) return false;
  const meta = document.__meta__;
  return typeof meta === 'object' && meta !== null && 'hash' in meta && typeof meta.hash === 'string';
}

/** The operation with its hash in place of its text; as it is where its document has none. */
export function byHash(operation: Operation): Operation {
  const document: object = operation.query;
  if (!isBuilt(document) || operation.kind === 'teardown') return operation;
  const persistedQuery = { version: 1 as const, sha256Hash: document.__meta__.hash };
  return { ...makeOperation(operation.kind, operation), extensions: { ...operation.extensions, persistedQuery } };
}

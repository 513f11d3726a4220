/** Documents are sent by the hash that they were built with; the API knows the texts (`generated/persisted-documents.json`). */
import { makeOperation, type Operation } from 'urql';
import { z } from 'zod';

const built = z.object({ __meta__: z.object({ hash: z.string() }) });

/** The operation with its hash in place of its text; as it is where its document has none. */
export function byHash(operation: Operation): Operation {
  const document = built.safeParse(operation.query);
  if (!document.success || operation.kind === 'teardown') return operation;
  const persistedQuery = { version: 1 as const, sha256Hash: document.data.__meta__.hash };
  return { ...makeOperation(operation.kind, operation), extensions: { ...operation.extensions, persistedQuery } };
}

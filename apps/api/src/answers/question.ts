/** The question that a request asks, as far as it may be one that was answered before. */
import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { z } from 'zod';
import type { Identity } from '../auth/identity.ts';
import { variablesFault } from '../limits/variables.ts';

const bodySchema = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * All that the answer to a request depends on besides rows: who asks with which rights, in which form the answer is
 * wanted, document, operation and variables. As a hash, since documents are long.
 *
 * @returns null for what is no operation in the body of a POST, and for a mutation: each of those is done
 */
export function questionText(request: Request, identity: Identity | null): string | null {
  if (request.method !== 'POST') return null;
  const body = bodySchema.safeParse(request.body);
  if (!body.success || /^\s*mutation\b/.test(body.data.query)) return null;
  const { query, operationName = null, variables = null } = body.data;
  // Too deep or too large to be written as a text, and refused by admission.
  if (variablesFault(variables) !== null) return null;
  const { team, user, session, key, role, scopes } = identity ?? {};
  const asker = [team?.id, user?.id, session?.id, key?.id, role, scopes];
  const form = request.headers.accept;
  return createHash('sha256')
    .update(JSON.stringify([asker, form, operationName, variables, query]))
    .digest('base64url');
}

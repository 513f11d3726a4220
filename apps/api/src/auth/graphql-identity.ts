/** Finds out who asks before GraphQL sees the request, so that a wrong key is answered 401 in GraphQL's own form. */
import type { Database } from '@stillgraph/db';
import { fromNodeHeaders } from 'better-auth/node';
import type { Request, RequestHandler } from 'express';
import { ApiError } from '../errors/api-error.ts';
import { statusOf } from '../errors/error-codes.ts';
import { answerRefusal } from '../limits/arrival.ts';
import type { Auth } from './auth.ts';
import { identify, type Identity } from './identity.ts';

export interface GraphqlIdentity {
  readonly handler: RequestHandler;
  /** Who sent a request that passed the handler; null for a stranger, who may still introspect. */
  identityOf(request: Request): Identity | null;
}

export function graphqlIdentity(auth: Auth, database: Database): GraphqlIdentity {
  const identities = new WeakMap<Request, Identity>();
  return {
    handler: async (request, response, next) => {
      try {
        const identity = await identify(auth, database, fromNodeHeaders(request.headers));
        if (identity !== null) identities.set(request, identity);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        answerRefusal(response, statusOf(error.extensions['code']), error);
        return;
      }
      next();
    },
    identityOf: (request) => identities.get(request) ?? null,
  };
}

/** Finds out who asks before GraphQL sees the request, so that a wrong key is answered 401 in GraphQL's own form. */
import { snapshots, type Database } from '@stillgraph/db';
import { fromNodeHeaders } from 'better-auth/node';
import type { Request, RequestHandler } from 'express';
import { sharedInTurn } from '../answers/shared-in-turn.ts';
import { ApiError } from '../errors/api-error.ts';
import { statusOf } from '../errors/error-codes.ts';
import { answerRefusal } from '../limits/arrival.ts';
import type { Auth } from './auth.ts';
import { identify, type Identity } from './identity.ts';

export interface GraphqlIdentity {
  readonly handler: RequestHandler;
  /** Who sent a request that passed the handler; null for a stranger, who may still introspect. */
  identityOf(request: Request): Identity | null;
  /** Which transactions were over before anything was read for a request that passed the handler, see `currentSnapshot`. */
  snapshotOf(request: Request): string;
}

interface Found {
  readonly identity: Identity | null;
  readonly snapshot: string;
}

export function graphqlIdentity(auth: Auth, database: Database): GraphqlIdentity {
  const requests = new WeakMap<Request, Found>();
  const readSnapshot = sharedInTurn(() => snapshots.read(database));
  const foundOf = (request: Request): Found => {
    const found = requests.get(request);
    if (found === undefined) throw new Error('a request did not pass the handler that finds out who asks');
    return found;
  };
  return {
    handler: async (request, response, next) => {
      try {
        // A key comes with the snapshot in which it was found; a session takes several statements, all of them after this one.
        const before = request.headers.authorization === undefined ? await readSnapshot() : null;
        const identity = await identify(auth, database, fromNodeHeaders(request.headers));
        const snapshot = identity?.snapshot ?? before;
        if (snapshot === null) throw new Error('a key was found without the snapshot of its statement');
        requests.set(request, { identity, snapshot });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        answerRefusal(response, statusOf(error.extensions['code']), error);
        return;
      }
      next();
    },
    identityOf: (request) => foundOf(request).identity,
    snapshotOf: (request) => foundOf(request).snapshot,
  };
}

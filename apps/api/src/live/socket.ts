/** GraphQL over WebSocket (graphql-ws), for subscriptions; queries and mutations work there too. */
import type { Server } from 'node:http';
import type { Database } from '@stillgraph/db';
import type { JobSender } from '@stillgraph/db/jobs';
import { fromNodeHeaders } from 'better-auth/node';
import { GraphQLError, parse, validate, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import type { Auth } from '../auth/auth.ts';
import { identify } from '../auth/identity.ts';
import { mayOpenSocket } from '../auth/origins.ts';
import { Context } from '../context.ts';
import { unauthenticated } from '../errors/api-error.ts';
import type { FormatError } from '../errors/format-error.ts';
import { exceededLimits } from '../limits/check.ts';
import { limits } from '../limits/limits.ts';
import type { LiveEvents } from './live-events.ts';
import { SocketIdentity } from './socket-identity.ts';

export interface GraphqlSocketOptions {
  readonly httpServer: Server;
  readonly schema: GraphQLSchema;
  readonly auth: Auth;
  readonly database: Database;
  readonly queue: JobSender;
  readonly live: LiveEvents;
  readonly webUrl: string;
  readonly formatError: FormatError;
  readonly log: Logger;
  /** How often the rights behind running subscriptions are looked up again. */
  readonly identityCheckMs: number;
}

export interface GraphqlSocket {
  close(): Promise<void>;
}

/** A browser sends its cookie with the handshake; a script gives `authorization` among the connection parameters. */
function handshakeHeaders(requestHeaders: Headers, parameters: Readonly<Record<string, unknown>> | undefined): Headers {
  const headers = new Headers(requestHeaders);
  const authorization = parameters?.['authorization'] ?? parameters?.['Authorization'];
  if (typeof authorization === 'string') headers.set('authorization', authorization);
  return headers;
}

function parseBounded(text: string) {
  return parse(text, { maxTokens: limits.tokens });
}

export function createGraphqlSocket(options: GraphqlSocketOptions): GraphqlSocket {
  const { schema, auth, database, queue, live, formatError, log } = options;
  const webSocketServer = new WebSocketServer({
    server: options.httpServer,
    path: '/graphql',
    maxPayload: limits.bodyBytes,
  });
  const identities = new WeakMap<object, SocketIdentity>();

  const disposable = useServer(
    {
      schema,
      onConnect: async (connection) => {
        const { extra, connectionParams } = connection;
        if (!mayOpenSocket(extra.request.headers.origin, options.webUrl)) return false;
        const headers = handshakeHeaders(fromNodeHeaders(extra.request.headers), connectionParams);
        const lookUp = () => identify(auth, database, headers);
        const identity = new SocketIdentity({ socket: extra.socket, lookUp, log });
        if (!(await identity.admit())) return false;
        identities.set(extra.socket, identity);
        identity.watch(options.identityCheckMs, () => Object.keys(connection.subscriptions).length > 0);
        return true;
      },
      onClose: ({ extra }) => identities.get(extra.socket)?.stop(),
      context: ({ extra }) => {
        const identity = identities.get(extra.socket)?.current ?? null;
        return new Context({ database, queue, identity, live });
      },
      onSubscribe: async ({ extra }, _id, payload) => {
        const identity = identities.get(extra.socket);
        // The socket is closed by then: the error says no more than that nothing is executed.
        if (identity === undefined || !(await identity.admit())) return [unauthenticated()];
        let document;
        try {
          document = parseBounded(payload.query);
        } catch (error) {
          if (error instanceof GraphQLError) return [error];
          throw error;
        }
        const faults = validate(schema, document);
        if (faults.length > 0) return faults;
        const exceeded = exceededLimits({
          schema,
          document,
          operationName: payload.operationName,
          variables: payload.variables,
        });
        return exceeded.length > 0 ? exceeded : undefined;
      },
      onError: (_context, _id, _payload, errors) => errors.map((error) => formatError(error.toJSON(), error)),
      onNext: (_context, _id, _payload, _args, result) => {
        if (result.errors === undefined) return undefined;
        return {
          data: result.data ?? null,
          errors: result.errors.map((error) => formatError(error.toJSON(), error)),
        };
      },
    },
    webSocketServer,
  );

  return {
    close: async () => {
      await disposable.dispose();
    },
  };
}

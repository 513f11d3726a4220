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
import { identify, type Identity } from '../auth/identity.ts';
import { mayOpenSocket } from '../auth/origins.ts';
import { Context } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import type { FormatError } from '../errors/format-error.ts';
import { exceededLimits } from '../limits/check.ts';
import { limits } from '../limits/limits.ts';
import type { LiveEvents } from './live-events.ts';

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
  const identities = new WeakMap<object, Identity>();

  const disposable = useServer(
    {
      schema,
      onConnect: async ({ extra, connectionParams }) => {
        if (!mayOpenSocket(extra.request.headers.origin, options.webUrl)) return false;
        try {
          const headers = handshakeHeaders(fromNodeHeaders(extra.request.headers), connectionParams);
          const identity = await identify(auth, database, headers);
          if (identity === null) return false;
          identities.set(extra.socket, identity);
          return true;
        } catch (error) {
          if (error instanceof ApiError) return false;
          log.error({ err: error }, 'a WebSocket could not be authenticated');
          throw error;
        }
      },
      context: ({ extra }) => new Context({ database, queue, identity: identities.get(extra.socket) ?? null, live }),
      onSubscribe: (_context, _id, payload) => {
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

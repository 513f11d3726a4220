/** GraphQL over WebSocket (graphql-ws), for subscriptions; queries and mutations work there too. */
import type { Server } from 'node:http';
import type { Database, DatabaseConnection } from '@stillgraph/db';
import type { JobSender } from '@stillgraph/db/jobs';
import { fromNodeHeaders } from 'better-auth/node';
import { getOperationAST, OperationTypeNode, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import type { Auth } from '../auth/auth.ts';
import { identify } from '../auth/identity.ts';
import type { SignInSettings } from '../auth/sign-in-settings.ts';
import { mayOpenSocket } from '../auth/origins.ts';
import { Context } from '../context.ts';
import { ApiError, unauthenticated } from '../errors/api-error.ts';
import type { FormatError } from '../errors/format-error.ts';
import type { Admission } from '../limits/admission.ts';
import { callerAddress } from '../limits/caller-address.ts';
import { Deadline } from '../limits/deadline.ts';
import { limits } from '../limits/limits.ts';
import { runOperation } from '../limits/run-operation.ts';
import type { TrustedDocuments } from '../trusted-documents/trusted-documents.ts';
import { readDocument } from './document.ts';
import type { WebhookSettings } from '../modules/webhook/settings.ts';
import type { UploadSettings } from '../modules/upload/limits.ts';
import type { LiveEvents } from './live-events.ts';
import { SocketIdentity } from './socket-identity.ts';

export interface GraphqlSocketOptions {
  readonly httpServer: Server;
  readonly schema: GraphQLSchema;
  readonly auth: Auth;
  readonly database: DatabaseConnection;
  readonly accounts: Database;
  readonly queue: JobSender;
  readonly live: LiveEvents;
  readonly uploads: UploadSettings | undefined;
  readonly signIn: SignInSettings | undefined;
  readonly webhooks: WebhookSettings;
  readonly webUrl: string;
  readonly admission: Admission;
  readonly documents: TrustedDocuments;
  readonly formatError: FormatError;
  readonly deadlineMs: number;
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

export function createGraphqlSocket(options: GraphqlSocketOptions): GraphqlSocket {
  const { schema, auth, database, accounts, queue, live, uploads, signIn, webhooks } = options;
  const { admission, documents, formatError, log } = options;
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
        if (!mayOpenSocket(extra.request.headers, options.webUrl)) return false;
        const headers = handshakeHeaders(fromNodeHeaders(extra.request.headers), connectionParams);
        const lookUp = () => identify(auth, accounts, headers);
        const identity = new SocketIdentity({ socket: extra.socket, lookUp, log });
        if (!(await identity.admit())) return false;
        identities.set(extra.socket, identity);
        identity.watch(options.identityCheckMs, () => Object.keys(connection.subscriptions).length > 0);
        return true;
      },
      onClose: ({ extra }) => identities.get(extra.socket)?.stop(),
      onSubscribe: async ({ extra }, _id, { query, operationName, variables, extensions }) => {
        const socketIdentity = identities.get(extra.socket);
        // The socket is closed by then: the error says no more than that nothing is executed.
        if (socketIdentity === undefined || !(await socketIdentity.admit())) return [unauthenticated()];
        const identity = socketIdentity.current;
        const caller = { identity, address: callerAddress(extra.request) };
        const hideSuggestions = admission.hidesSchemaFrom(caller);
        let text: string;
        try {
          text = documents.textOf({ query, extensions }, identity) ?? query;
        } catch (error) {
          if (error instanceof ApiError) return [error];
          throw error;
        }
        const document = readDocument(schema, text, { hideSuggestions });
        if (!('kind' in document)) return document;
        const admitted = admission.admit(caller, { schema, document, operationName, variables });
        if ('faults' in admitted) return admitted.faults;
        const isSubscription = getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
        const deadline = isSubscription ? null : new Deadline(options.deadlineMs);
        const allowance = { deadline, spent: admitted.spent, isRepeatable: false };
        return {
          schema,
          document,
          operationName,
          variableValues: variables,
          contextValue: new Context({
            ...{ database, accounts, queue, live, caller, allowance, webhooks },
            ...{ uploads, signIn },
          }),
          hideSuggestions,
        };
      },
      execute: (args) => {
        const { contextValue } = args;
        if (!(contextValue instanceof Context) || contextValue.allowance.deadline === null) {
          throw new Error('an operation has no deadline');
        }
        return runOperation(args, contextValue.allowance.deadline);
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

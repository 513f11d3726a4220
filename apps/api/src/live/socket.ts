/** GraphQL over WebSocket (graphql-ws), for subscriptions; queries and mutations work there too. */
import type { IncomingMessage, Server } from 'node:http';
import type { Database, DatabaseConnection } from '@stillgraph/db';
import type { JobSender } from '@stillgraph/db/jobs';
import { fromNodeHeaders } from 'better-auth/node';
import {
  getOperationAST,
  OperationTypeNode,
  subscribe,
  type ExecutionArgs,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocket, WebSocketServer } from 'ws';
import type { Auth } from '../auth/auth.ts';
import { identify } from '../auth/identity.ts';
import type { SignInSettings } from '../auth/sign-in-settings.ts';
import { mayOpenSocket } from '../auth/origins.ts';
import { Context } from '../context.ts';
import { ApiError, unauthenticated } from '../errors/api-error.ts';
import type { FormatError } from '../errors/format-error.ts';
import { askerOf, type Admission } from '../limits/admission.ts';
import { callerAddress } from '../limits/caller-address.ts';
import { Deadline } from '../limits/deadline.ts';
import { limits } from '../limits/limits.ts';
import { runOperation } from '../limits/run-operation.ts';
import type { TrustedDocuments } from '../trusted-documents/trusted-documents.ts';
import { readDocument } from './document.ts';
import type { WebhookSettings } from '../modules/webhook/settings.ts';
import type { UploadSettings } from '../modules/upload/limits.ts';
import type { LiveEvents } from './live-events.ts';
import { OperationsAtOnce } from './operations-at-once.ts';
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

/** graphql-transport-ws: too many requests; clients of graphql-ws do not come back by themselves after it. */
const TOO_MANY_SOCKETS = 4429;

/** Who opened a socket. */
interface Opened {
  readonly identity: SocketIdentity;
  readonly asker: string;
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
  const opened = new WeakMap<object, Opened>();
  const atOnce = new OperationsAtOnce({
    ofSocket: limits.socketOperations,
    ofCaller: limits.callerOperations,
    socketsOfCaller: limits.callerSockets,
  });

  /** How each operation that is executed next is counted no more. */
  const ends = new WeakMap<ExecutionArgs, () => void>();

  const argsOf = async (
    who: Opened,
    request: IncomingMessage,
    { query, operationName, variables, extensions }: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> => {
    // The socket is closed by then: the error says no more than that nothing is executed.
    if (!(await who.identity.admit())) return [unauthenticated()];
    const identity = who.identity.current;
    const caller = { identity, address: callerAddress(request) };
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
    const contextValue = new Context({
      ...{ database, accounts, queue, live, caller, allowance, webhooks },
      ...{ uploads, signIn },
    });
    return { schema, document, operationName, variableValues: variables, contextValue, hideSuggestions };
  };

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
        const asker = askerOf(identity.current);
        // Whoever left meanwhile is not told of again.
        if (asker === undefined || extra.socket.readyState !== WebSocket.OPEN) return false;
        if (!atOnce.open(asker, connection)) {
          const { callerSockets } = limits;
          extra.socket.close(TOO_MANY_SOCKETS, `A person or key may have ${callerSockets} sockets at once`);
          return false;
        }
        opened.set(extra.socket, { identity, asker });
        identity.watch(options.identityCheckMs, () => Object.keys(connection.subscriptions).length > 0);
        return true;
      },
      onClose: (connection) => {
        const left = opened.get(connection.extra.socket);
        if (left === undefined) return;
        left.identity.stop();
        atOnce.close(left.asker, connection);
      },
      onSubscribe: async (connection, _id, payload) => {
        const who = opened.get(connection.extra.socket);
        if (who === undefined) return [unauthenticated()];
        const { fault, end } = atOnce.begin(who.asker, connection);
        let args: ExecutionArgs | readonly GraphQLError[] | undefined;
        try {
          // Before anything is asked of the database.
          args = fault === null ? await argsOf(who, connection.extra.request, payload) : [fault];
          return args;
        } finally {
          // graphql-ws executes nothing but what it finds an operation in.
          if (args !== undefined && 'document' in args && getOperationAST(args.document, args.operationName)) {
            ends.set(args, end);
          } else end();
        }
      },
      execute: async (args) => {
        const { contextValue } = args;
        try {
          if (!(contextValue instanceof Context) || contextValue.allowance.deadline === null) {
            throw new Error('an operation has no deadline');
          }
          return await runOperation(args, contextValue.allowance.deadline);
        } finally {
          ends.get(args)?.();
        }
      },
      subscribe: async (args) => {
        try {
          return await subscribe(args);
        } finally {
          ends.get(args)?.();
        }
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

/** Puts the parts of the API together on one HTTP server; used by main.ts and, on a free port, by tests. */
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { sealingKey, type DatabaseConnection, type ObjectStore } from '@stillgraph/db';
import type { JobSender } from '@stillgraph/db/jobs';
import express from 'express';
import type { Logger } from 'pino';
import { graphqlRoute } from './answers/graphql-route.ts';
import { createAuth } from './auth/auth.ts';
import { graphqlIdentity } from './auth/graphql-identity.ts';
import { withReachableProvider } from './auth/reachable-provider.ts';
import { authRouter } from './auth/routes.ts';
import { usualSignInSettings, type SignInSettings } from './auth/sign-in-settings.ts';
import { binaryRouter } from './binary/router.ts';
import { Context } from './context.ts';
import { entranceRouter, unknownAddress } from './entrance.ts';
import { createFormatError } from './errors/format-error.ts';
import { httpErrors } from './errors/http-errors.ts';
import { exportRouter } from './export/router.ts';
import { graphiqlRouter } from './graphiql/router.ts';
import { healthRouter } from './health.ts';
import { createBoundedServer, packed } from './http-server.ts';
import { Admission } from './limits/admission.ts';
import { bodyInTime, oneOperation } from './limits/arrival.ts';
import { Budgets, type BudgetOptions } from './limits/budget.ts';
import { believeDashboard } from './limits/caller-address.ts';
import { Deadline } from './limits/deadline.ts';
import { limits } from './limits/limits.ts';
import { operationPlugin } from './limits/plugin.ts';
import type { IntrospectionMode } from './limits/schema-secrecy.ts';
import { LiveEvents } from './live/live-events.ts';
import { refuseUnsteadyRoots } from './live/refuse-unsteady.ts';
import { createGraphqlSocket } from './live/socket.ts';
import type { UploadSettings } from './modules/upload/limits.ts';
import { routesOf } from './route-list.ts';
import { buildApiSchema } from './schema.ts';
import { trustedDocumentsHandler } from './trusted-documents/handler.ts';
import { TrustedDocuments, type TrustOptions } from './trusted-documents/trusted-documents.ts';

export interface ServerOptions {
  /** In the role that sees the rows of one team at a time. */
  readonly database: DatabaseConnection;
  /** In the role that finds out who asks. */
  readonly accounts: DatabaseConnection;
  /** Parts of uploads and artifacts; where it is left out the database keeps them. */
  readonly objects?: ObjectStore | undefined;
  readonly queue: JobSender;
  readonly log: Logger;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly webUrl: string;
  readonly authSecret: string;
  /** By which the dashboard's server is known that tells where requests came from; without it none is believed. */
  readonly callerSecret?: string | undefined;
  readonly showErrors: boolean;
  /** Who may read the schema out of the API. */
  readonly introspection: IntrospectionMode;
  /** What callers may ask for in a minute. */
  readonly budgets: BudgetOptions;
  /** What may be uploaded; the usual bounds when left out. */
  readonly uploads?: UploadSettings;
  /** Documents that are known by their hash; none when left out. */
  readonly trust?: TrustOptions;
  /** Whether webhooks may reach private addresses; they may not when left out. */
  readonly allowPrivateWebhooks?: boolean;
  /** How people sign in; as it comes when left out. */
  readonly signIn?: SignInSettings;
  /** How long a query or a mutation may take; `limits.deadlineMs` when left out. */
  readonly deadlineMs?: number;
  /** How often the rights behind running subscriptions are looked up again; once a minute when left out. */
  readonly identityCheckMs?: number;
}

export interface ApiServer {
  readonly url: string;
  readonly live: LiveEvents;
  /** Method and path of everything that is answered, as `routesOf` lists it; `POST /graphql` is no route of the router. */
  readonly routes: readonly string[];
  /** Lets requests in flight finish, ends subscriptions, closes the port. The database stays open. */
  close(): Promise<void>;
}

export async function createServer(options: ServerOptions): Promise<ApiServer> {
  const { database, queue, log, uploads } = options;
  const signIn = await withReachableProvider(options.signIn ?? usualSignInSettings, log);
  const accounts = options.accounts.db;
  const schema = buildApiSchema();
  const auth = createAuth(accounts, { secret: options.authSecret, webUrl: options.webUrl, signIn });
  const live = new LiveEvents();
  const webhooks = {
    sealingKey: sealingKey(options.authSecret, 'webhook secrets'),
    allowPrivate: options.allowPrivateWebhooks ?? false,
  };
  const formatError = createFormatError(log, options.showErrors);
  const admission = new Admission({ budgets: new Budgets(options.budgets), introspection: options.introspection });
  const documents = new TrustedDocuments(options.trust ?? { mode: 'on', file: undefined });
  const deadlineMs = options.deadlineMs ?? limits.deadlineMs;

  const app = express();
  app.disable('x-powered-by');
  const httpServer = createBoundedServer(app);
  believeDashboard(httpServer, options.callerSecret);
  const socket = createGraphqlSocket({
    httpServer,
    schema,
    auth,
    database,
    accounts,
    queue,
    live,
    uploads,
    signIn,
    webhooks,
    webUrl: options.webUrl,
    admission,
    documents,
    formatError,
    deadlineMs,
    log,
    identityCheckMs: options.identityCheckMs ?? 60_000,
  });

  const apollo = new ApolloServer<Context>({
    schema,
    // Who may introspect is told by admission, which knows who asks.
    introspection: true,
    allowBatchedHttpRequests: false,
    // Documents are known by what the dashboard was built with, not by what somebody sent before.
    persistedQueries: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    formatError,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: limits.toldFaults },
    stopOnTerminationSignals: false,
    plugins: [
      operationPlugin({ schema, admission, formatError }),
      ApolloServerPluginDrainHttpServer({ httpServer }),
      // The landing page of Apollo would load from another host; ours is GraphiQL, see src/graphiql.
      ApolloServerPluginLandingPageDisabled(),
    ],
    logger: log,
  });
  await apollo.start();

  const identity = graphqlIdentity(auth, accounts);
  const json = express.json({ limit: limits.bodyBytes });
  app.use(healthRouter(database, log));
  app.use(entranceRouter(options.webUrl));
  app.use('/api/auth', authRouter({ auth, accounts, signIn, bodyBytes: limits.bodyBytes }));
  app.use('/export', exportRouter({ auth, accounts, database, schema }));
  app.use('/binary', binaryRouter({ auth, accounts, database, objects: options.objects }));
  app.use(
    '/graphql',
    packed(),
    graphiqlRouter(),
    bodyInTime(),
    json,
    oneOperation(),
    identity.handler,
    trustedDocumentsHandler(documents, (request) => identity.identityOf(request)),
    refuseUnsteadyRoots(schema),
    graphqlRoute({
      apollo,
      admission,
      identityOf: (request) => identity.identityOf(request),
      snapshotOf: (request) => identity.snapshotOf(request),
      deadline: () => new Deadline(deadlineMs),
      contextOf: (caller, allowance) =>
        new Context({ ...{ database, accounts, queue, live, caller, allowance, webhooks }, ...{ uploads, signIn } }),
    }),
  );
  app.use(unknownAddress());
  app.use(httpErrors(log));

  await live.start(database.sql);
  await new Promise<void>((resolve, reject) => {
    httpServer.once('error', reject);
    httpServer.listen(options.port, options.host, resolve);
  });
  const { port } = httpServer.address() as AddressInfo;

  return {
    url: `http://${options.host}:${port}`,
    live,
    routes: routesOf(app),
    close: async () => {
      await socket.close();
      await live.stop();
      await apollo.stop();
    },
  };
}

/** The API as a process: environment, database, server, and an orderly end. */
import 'reflect-metadata';
import { createDatabase, openObjectStore } from '@stillgraph/db';
import { environmentOrExit } from '@stillgraph/db/environment';
import { createQueue } from '@stillgraph/db/jobs';
import { pino } from 'pino';
import { readEnv } from './env.ts';
import { limits } from './limits/limits.ts';
import { createServer } from './server.ts';

const env = environmentOrExit(readEnv);
const log = pino({ name: 'api', level: env.logLevel });
const patience = { statementMs: limits.deadlineMs, idleTransactionMs: 1.5 * limits.deadlineMs };
const database = createDatabase(env.databaseUrl, { applicationName: 'stillgraph-api', role: 'api', ...patience });
const accounts = createDatabase(env.databaseUrl, {
  applicationName: 'stillgraph-api-accounts',
  role: 'identity',
  max: 5,
  ...patience,
});
const objects = await openObjectStore(env.objects, (error) => {
  log.warn({ err: error }, 'the object storage cannot be reached yet');
});
const queue = await createQueue(env.databaseUrl, {
  max: 2,
  onError: (error) => log.warn({ err: error }, 'the queue has a fault'),
});
const server = await createServer({
  database,
  accounts,
  objects,
  queue,
  log,
  host: env.host,
  port: env.port,
  webUrl: env.webUrl,
  authSecret: env.authSecret,
  callerSecret: env.callerSecret,
  signIn: env.signIn,
  introspection: env.introspection,
  budgets: env.budgets,
  trust: env.trust,
  showErrors: env.showErrors,
  uploads: env.uploads,
  allowPrivateWebhooks: env.allowPrivateWebhooks,
});
log.info({ url: server.url }, 'the API answers');

let stopping = false;
async function stop(signal: NodeJS.Signals): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, 'the API stops');
  await server.close();
  await queue.stop();
  await database.close();
  await accounts.close();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stop(signal).catch((error: unknown) => {
      log.fatal({ err: error }, 'the API could not stop in order');
      process.exitCode = 1;
    });
  });
}

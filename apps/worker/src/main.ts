/** The worker as a process: environment, log, worker, and an orderly end. */
import { environmentOrExit } from '@stillgraph/db/environment';
import { readEnv } from './env.ts';
import { startImportWorker } from './import-worker.ts';
import { createLog } from './log.ts';
import { startWorker } from './worker.ts';

const env = environmentOrExit(readEnv);
const log = createLog(env.logLevel);
const starting = env.jobs === 'imports' ? startImportWorker(env, log) : startWorker(env, log);

let stopping = false;
async function stop(signal: NodeJS.Signals): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, 'the worker stops');
  const worker = await starting;
  await worker.stop();
  log.info('the worker has stopped');
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stop(signal).catch((error: unknown) => {
      log.fatal({ err: error }, 'the worker could not stop in order');
      process.exit(1);
    });
  });
}

await starting;

/** The worker as a process: environment, log, worker, and an orderly end. */
import { EnvironmentError, readEnv, type Env } from './env.ts';
import { createLog } from './log.ts';
import { startWorker } from './worker.ts';

function envOrExit(): Env {
  try {
    return readEnv();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

const env = envOrExit();
const log = createLog(env.logLevel);
const starting = startWorker(env, log);

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

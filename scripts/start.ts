/**
 * `npm start`: the whole platform on this machine. Database (embedded unless DATABASE_URL is set), API, worker and
 * dashboard; on the first start also the demo dataset and a first experiment. Prints one sign-in link, as long as there is the local user.
 */
import { join } from 'node:path';
import { listenForEnd } from './platform/ending.ts';
import { engineNote, knownWorkers } from './platform/engine-note.ts';
import { explain } from './platform/plain-error.ts';
import { keptSecret, openDatabase, startApi, startWorker } from './platform/platform.ts';
import { READY_MS, type Service } from './platform/service.ts';
import { loadEnvironmentFile, readSettings } from './platform/settings.ts';
import { buildDashboard, startDashboard } from './start/dashboard.ts';
import { beginFirstExperiment } from './start/first-experiment.ts';
import { takePorts } from './start/one-platform.ts';
import { wayIn } from './start/way-in.ts';

const ending = listenForEnd();
const cleanup: (() => Promise<void>)[] = [];

/** Resolves when the person ends the platform; rejects when one of its processes ends again and again. */
async function untilEnd(services: readonly Service[]): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    if (ending.signal.aborted) resolve();
    ending.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const died = Promise.race(
    services.map(async (service) => {
      const how = await service.ended;
      if (!ending.signal.aborted) throw await service.failure(how);
    }),
  );
  await Promise.race([ended, died]);
}

async function start(): Promise<void> {
  const { signal } = ending;
  loadEnvironmentFile();
  const settings = readSettings();
  cleanup.push(await takePorts(settings, signal));
  const logs = join(settings.home, 'logs');
  const kept = { logs, onRestart: (line: string) => console.error(line) };
  const apiUrl = `http://127.0.0.1:${settings.apiPort}`;
  const { webUrl } = settings;
  console.log(`Starting Stillgraph (logs in ${logs}); the first start also builds the dashboard.`);

  const database = await openDatabase(settings);
  cleanup.push(() => database.close());
  const secret = settings.authSecret ?? (await keptSecret(settings.home));
  const api = startApi({ databaseUrl: database.url, port: settings.apiPort, webUrl, secret, ...kept });
  cleanup.push(() => api.stop());
  await Promise.all([buildDashboard({ apiUrl }, signal), api.answers(`${apiUrl}/ready`, READY_MS, signal)]);
  const web = startDashboard({ port: settings.webPort, apiUrl, secret, ...kept });
  cleanup.push(() => web.stop());
  await web.answers(`http://127.0.0.1:${settings.webPort}/sign-in`, READY_MS, signal);

  console.log(`Stillgraph is running. ${await wayIn(database.db, webUrl)}`);
  const known = await knownWorkers(database.db);
  const worker = startWorker({ databaseUrl: database.url, secret, ...kept });
  cleanup.push(() => worker.stop());
  const services = [api, web, worker];
  await Promise.all([
    untilEnd(services),
    sayOnce(engineNote(database.db, worker, { known, signal })),
    // The platform is useful without it, and the next start tries again.
    beginFirstExperiment({ database, apiUrl, services, signal }).catch((error: unknown) => {
      if (!signal.aborted) console.error(`The demo experiment could not be started. ${explain(error)}`);
    }),
  ]);
}

async function sayOnce(note: Promise<string>): Promise<void> {
  try {
    console.log(await note);
  } catch (error) {
    if (!ending.signal.aborted) throw error;
  }
}

let code = 0;
try {
  await start();
} catch (error) {
  // Whoever ends the platform while it starts needs no list of what was interrupted.
  if (!ending.signal.aborted) {
    code = 1;
    console.error(explain(error));
  }
}
for (const undo of cleanup.reverse()) {
  await undo().catch((error: unknown) => {
    code ||= 1;
    console.error(`While ending: ${explain(error)}`);
  });
}
process.exit(code);

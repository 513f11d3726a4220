/**
 * `npm run demo`: the main job without a dashboard. The same API and worker on a throw-away database and free ports, the
 * same queue: import, graph, baselines, teachers, students and controls, evaluation, leaderboard.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createTeamKey } from '@stillgraph/api';
import { freePort, startTemporaryPostgres } from '@stillgraph/db/embedded';
import { presetConfig } from '@stillgraph/ml/config';
import { demoArguments, type DemoArguments } from './demo/arguments.ts';
import { experimentsOf, type ExperimentFile } from './demo/experiment-file.ts';
import { markdownReport } from './demo/markdown.ts';
import { Progress } from './demo/progress.ts';
import { jsonReport, tableReport } from './demo/report.ts';
import { checkResultFile, writeJsonFile } from './demo/result-file.ts';
import { runExperiments } from './demo/run-experiments.ts';
import { ApiClient } from './platform/api-client.ts';
import { listenForEnd } from './platform/ending.ts';
import { engineNote } from './platform/engine-note.ts';
import { explain, PlainError } from './platform/plain-error.ts';
import { keptSecret, openDatabase, startApi, startWorker, type PlatformDatabase } from './platform/platform.ts';
import { READY_MS, type Service } from './platform/service.ts';
import { loadEnvironmentFile } from './platform/settings.ts';

/** What must be ended and removed, in the order in which it came. */
type Cleanup = (() => Promise<void>)[];

async function demo(args: DemoArguments, signal: AbortSignal, cleanup: Cleanup): Promise<void> {
  const started = performance.now();
  if (args.json !== undefined) await checkResultFile('--json', args.json);
  if (args.markdown !== undefined) await checkResultFile('--markdown', args.markdown);
  const files = await asked(args);
  const progress = new Progress();
  cleanup.push(async () => Promise.resolve(progress.end()));
  const home = await mkdtemp(join(tmpdir(), 'stillgraph-demo-'));
  cleanup.push(() => rm(home, { recursive: true, force: true }));
  progress.bar(0, 'starting a database');
  const server = await startTemporaryPostgres();
  cleanup.push(() => server.stop());
  const database = await openDatabase({ home, databaseUrl: server.url });
  cleanup.push(() => database.close());
  const { api, services, engine } = await startServices(home, database, cleanup, signal);
  progress.line(`database and API are up; ${engine}`);

  const results = await runExperiments(args, files, { api, services, database, progress, signal });
  progress.end();
  const complete = { ...results, wallSeconds: (performance.now() - started) / 1000 };
  console.log(`\n${tableReport(complete)}`);
  if (args.json !== undefined) {
    await writeJsonFile(args.json, jsonReport(complete));
    console.log(`\nWritten to ${args.json}`);
  }
  if (args.markdown !== undefined) {
    await writeFile(args.markdown, markdownReport(complete, args));
    console.log(`\nWritten to ${args.markdown}`);
  }
}

async function startServices(
  home: string,
  database: PlatformDatabase,
  cleanup: Cleanup,
  signal: AbortSignal,
): Promise<{ api: ApiClient; services: Service[]; engine: string }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const logs = join(home, 'logs');
  const worker = startWorker({ databaseUrl: database.url, logs });
  cleanup.push(() => worker.stop());
  const secret = await keptSecret(home);
  const api = startApi({ databaseUrl: database.url, port, webUrl: 'http://localhost:3000', secret, logs });
  cleanup.push(() => api.stop());
  const key = await createTeamKey(database.db, { team: 'demo', role: 'member', name: 'demo' });
  await api.answers(`${url}/ready`, READY_MS, signal);
  const engine = await engineNote(database.db, worker, { known: new Set(), signal });
  return { api: new ApiClient(url, key), services: [api, worker], engine };
}

/** What the command line asks for; all of it has one protocol, so that one leaderboard holds it. */
async function asked({ preset, experiments, seeds }: DemoArguments): Promise<ExperimentFile[]> {
  if (preset !== undefined) {
    return [{ before: undefined, experiments: [{ name: preset, preset, config: presetConfig(preset, seeds) }] }];
  }
  const files: ExperimentFile[] = [];
  for (const path of experiments) files.push(await experimentsOf(path, seeds));
  const [first, ...others] = files.flatMap((file) => file.experiments);
  const other = others.find(({ config }) => !isDeepStrictEqual(config.protocol, first?.config.protocol));
  if (other !== undefined) {
    throw new PlainError(
      `The experiments "${first?.name ?? ''}" and "${other.name}" have different protocols; their scores share no ` +
        'leaderboard. Run them one by one.',
    );
  }
  return files;
}

const ending = listenForEnd();
const cleanup: Cleanup = [];
let code = 0;
try {
  loadEnvironmentFile();
  await demo(demoArguments(process.argv.slice(2)), ending.signal, cleanup);
} catch (error) {
  code = ending.signal.aborted ? 130 : 1;
  console.error(ending.signal.aborted ? '\nStopped.' : `\n${explain(error)}`);
}
for (const undo of cleanup.reverse()) {
  await undo().catch((error: unknown) => {
    code ||= 1;
    console.error(`While cleaning up: ${explain(error)}`);
  });
}
process.exit(code);

/** Worker processes for tests: started as `npm start` starts them, killed as the test wants. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../apps/worker', import.meta.url));

export interface WorkerProcess {
  readonly pid: number;
  readonly name: string;
  /** Everything that it logged so far. */
  log(): string;
  /** Process ids of the training processes that it opened so far, the newest last. */
  trainingProcesses(): number[];
  kill(signal: NodeJS.Signals): void;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

let made = 0;

/** One thread each, so that two workers compute the same numbers. */
export function spawnWorker(databaseUrl: string, environment: Readonly<Record<string, string>> = {}): WorkerProcess {
  const name = `worker-${++made}`;
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), 'src/main.ts'], {
    cwd: FOLDER,
    env: { ...process.env, DATABASE_URL: databaseUrl, WORKER_NAME: name, WORKER_THREADS: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  if (child.pid === undefined) throw new Error('the worker could not be started');
  return {
    pid: child.pid,
    name,
    log: () => text,
    trainingProcesses: () => [...text.matchAll(/"trainingProcess":(\d+)/g)].map(([, pid]) => Number(pid)),
    kill: (signal) => void child.kill(signal),
    ended: new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal ?? 0))),
  };
}

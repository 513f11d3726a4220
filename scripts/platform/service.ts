/** A process of the platform with its log in a file: started, watched, ended with all that it started. */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from './plain-error.ts';
import { repository } from './settings.ts';

export interface ServiceOptions {
  readonly name: string;
  /** Arguments for Node. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly log: string;
  readonly folder?: string;
}

/** Loads TypeScript in the processes that the scripts start, and in those that they start in turn. */
export const typescript = ['--import', import.meta.resolve('tsx')] as const;

const endWithParent = ['--import', new URL('./end-with-parent.mjs', import.meta.url).href] as const;

const TAIL_LINES = 15;

export class Service {
  readonly name: string;
  readonly log: string;
  /** How it ended, once it has; ended on purpose or not. */
  readonly ended: Promise<string>;
  private readonly child: ChildProcess;
  private running = true;
  /** Where its own lines begin in a log that earlier starts have written to. */
  private readonly logStart: number;

  constructor(options: ServiceOptions) {
    this.name = options.name;
    this.log = options.log;
    mkdirSync(dirname(options.log), { recursive: true });
    const log = openSync(options.log, 'a', 0o600);
    this.logStart = fstatSync(log).size;
    // In a group of its own: Ctrl-C reaches the script alone, which ends its services in order. Should the script be
    // killed, the channel closes.
    this.child = spawn(process.execPath, [...endWithParent, ...options.args], {
      cwd: options.folder ?? repository,
      env: { ...process.env, ...options.environment, STILLGRAPH_SERVICE: options.name },
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    closeSync(log);
    this.ended = new Promise((resolve) => {
      const finish = (how: string) => {
        this.running = false;
        resolve(how);
      };
      this.child.once('error', (error) => finish(`could not be started (${error.message})`));
      this.child.once('exit', (code, signal) =>
        finish(signal === null ? `ended with code ${code ?? 0}` : `was ended by ${signal}`),
      );
    });
    // Should the script itself end without having stopped it.
    process.once('exit', () => this.signal('SIGKILL'));
  }

  get isRunning(): boolean {
    return this.running;
  }

  /** Asks it to end; after `patienceMs` it is made to. */
  async stop(patienceMs = 12_000): Promise<void> {
    if (!this.running) return;
    this.signalChild('SIGTERM');
    const patience = new AbortController();
    await Promise.race([
      this.ended,
      sleep(patienceMs, undefined, { signal: patience.signal }).then(() => this.signal('SIGKILL')),
    ]).catch(() => undefined);
    patience.abort();
    await this.ended;
    // What it may have left running.
    this.signal('SIGKILL');
  }

  /** To the process itself: it tells its own children. */
  private signalChild(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  private signal(signal: NodeJS.Signals): void {
    const { pid } = this.child;
    if (pid === undefined) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // The group is gone already.
    }
  }

  /** What it logged so far, in lines for people. */
  async lines(): Promise<string[]> {
    const bytes = await readFile(this.log).catch(() => Buffer.alloc(0));
    return bytes.subarray(this.logStart).toString().trimEnd().split('\n').map(readable);
  }

  async failure(how: string): Promise<PlainError> {
    const end = (await this.lines()).slice(-TAIL_LINES).join('\n');
    return new PlainError(`The ${this.name} ${how}. The end of its log (${this.log}):\n${end}`);
  }

  /** Waits until `url` answers with a good status, or the service has ended, or `signal` ends the wait. */
  async answers(url: string, withinMs: number, signal?: AbortSignal): Promise<void> {
    const deadline = Date.now() + withinMs;
    while (this.running && Date.now() < deadline) {
      signal?.throwIfAborted();
      const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) }).catch(
        () => undefined,
      );
      await response?.body?.cancel();
      if (response !== undefined && response.status < 500) return;
      await sleep(100);
    }
    throw await this.failure(this.running ? `does not answer at ${url}` : await this.ended);
  }
}

/** A line of pino's JSON as a person would write it. */
function readable(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const entry = JSON.parse(line) as { msg?: string; err?: { message?: string; stack?: string } };
    return [entry.msg, entry.err?.stack ?? entry.err?.message].filter(Boolean).join(': ') || line;
  } catch {
    return line; // cut, or not JSON after all
  }
}

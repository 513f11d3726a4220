/** A part of the platform that runs as a process with its log in a file: started, watched, started again, ended. */
import { mkdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from './plain-error.ts';
import { ServiceProcess, type ServiceCommand } from './service-process.ts';

export interface ServiceOptions extends ServiceCommand {
  /** Told in a line for people each time that a process which ended by itself gets another; left out, its end is final. */
  readonly onRestart?: ((line: string) => void) | undefined;
}

/** Loads TypeScript in the processes that the scripts start, and in those that they start in turn. */
export const typescript = ['--import', import.meta.resolve('tsx')] as const;

const TAIL_LINES = 15;
/** A process that ends sooner after its start did not come to work. */
const QUICK_MS = 60_000;
/** As long as a service may take until it answers on a machine that is busy with other things. */
export const READY_MS = 300_000;
/** So many quick ends in a row are no accident. */
const MOST_QUICK_ENDS = 4;
/** Before the first new start; doubled with every further quick end. */
const PAUSE_MS = 1000;

export class Service {
  readonly name: string;
  readonly log: string;
  /** How it ended for good, once it has; ended on purpose or not. */
  readonly ended: Promise<string>;
  private process: ServiceProcess;
  private readonly stopping = new AbortController();
  private running = true;
  /** Where its own lines begin in a log that earlier starts have written to. */
  private readonly logStart: number;

  constructor(private readonly options: ServiceOptions) {
    this.name = options.name;
    this.log = options.log;
    mkdirSync(dirname(options.log), { recursive: true });
    this.logStart = statSync(options.log, { throwIfNoEntry: false })?.size ?? 0;
    this.process = new ServiceProcess(options);
    this.ended = this.keepRunning();
    // Should the script itself end without having stopped it.
    process.once('exit', () => this.process.killGroup());
  }

  private async keepRunning(): Promise<string> {
    const { onRestart } = this.options;
    for (let quickEnds = 0; ;) {
      const startedAt = performance.now();
      const how = await this.process.ended;
      quickEnds = performance.now() - startedAt < QUICK_MS ? quickEnds + 1 : 0;
      const isHopeless = quickEnds >= MOST_QUICK_ENDS;
      if (onRestart !== undefined && !isHopeless && !this.stopping.signal.aborted) {
        // What it left running may hold what the next one needs.
        this.process.killGroup();
        const pauseMs = PAUSE_MS * 2 ** Math.max(0, quickEnds - 1);
        onRestart(`The ${this.name} ${how}; it is started again in ${pauseMs / 1000} s. Its log: ${this.log}`);
        const { signal } = this.stopping;
        await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
        if (!signal.aborted) {
          this.process = new ServiceProcess(this.options);
          continue;
        }
      }
      this.running = false;
      return onRestart !== undefined && isHopeless
        ? `${how}, for the ${quickEnds}th time in a row within ${QUICK_MS / 1000} s of its start`
        : how;
    }
  }

  /** Of the process that runs now, or ran last. */
  get pid(): number | undefined {
    return this.process.pid;
  }

  get isRunning(): boolean {
    return this.running;
  }

  /** Asks it to end; after `patienceMs` it is made to. */
  async stop(patienceMs = 12_000): Promise<void> {
    this.stopping.abort();
    if (!this.running) return;
    this.process.ask();
    const patience = new AbortController();
    await Promise.race([
      this.ended,
      sleep(patienceMs, undefined, { signal: patience.signal }).then(() => this.process.killGroup()),
    ]).catch(() => undefined);
    patience.abort();
    await this.ended;
    // What it may have left running.
    this.process.killGroup();
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
    const silent = `has not answered at ${url} for ${Math.round(withinMs / 1000)} s`;
    throw await this.failure(this.running ? silent : await this.ended);
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

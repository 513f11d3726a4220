/** The worker's end of one training process. */
import { fork, type ChildProcess } from 'node:child_process';
import { execArgv } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { EngineWish } from '../env.ts';
import { filedData } from './run-data-of.ts';
import { parseReport, type Order, type Report } from './messages.ts';
import type { EngineInfo } from './outcome-message.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
const OPEN_MS = 120_000;

/**
 * What a step makes in JavaScript is small and short-lived: with a nursery of 2 MB in place of 16 the process needs 60 MB
 * less, a quarter of a small student's training, for no time that could be measured.
 */
export const TRAINING_FLAGS = ['--max-semi-space-size=2'];

/**
 * `how` goes on from "the training process". `UNREADABLE`: it was ended, because it sent what no one understands.
 * `UNREACHABLE`: what was ordered last may never have come to it.
 */
export interface Ending {
  readonly how: string;
  readonly why: 'UNKNOWN' | 'UNREADABLE' | 'UNREACHABLE';
}

/** Who follows one task. */
export interface Listener {
  /** Takes what the process reports. */
  readonly report: (report: Report) => void;
  /** Told once, should the process end. */
  readonly ended: (ending: Ending) => void;
}

/** No process with an open engine could be had. */
export class TrainingProcessError extends Error {
  override readonly name = 'TrainingProcessError';
}

export class TrainingProcess {
  private listener: Listener | undefined;
  private readonly closed: Promise<void>;
  private alive = true;
  private ending: Ending | undefined;
  /** Why it was ended from here. */
  private broken: Ending | undefined;

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    onFault: (error: unknown) => void,
  ) {
    this.closed = new Promise((resolve) => {
      child.on('error', (error) => this.end({ how: `failed: ${error.message}`, why: 'UNKNOWN' }));
      child.once('exit', (code, signal) => {
        this.alive = false;
        const how = signal === null ? `ended with code ${code ?? 'unknown'}` : `was ended by ${signal}`;
        this.end(this.broken ?? { how, why: 'UNKNOWN' });
        resolve();
      });
    });
    child.on('message', (message) => {
      try {
        this.listener?.report(parseReport(message));
      } catch (error) {
        onFault(error);
        const message = error instanceof Error ? error.message : String(error);
        // It may have been the report that ends the run, for which the run would wait for ever.
        this.breakOff({ how: `sent a report that cannot be read: ${message}`, why: 'UNREADABLE' });
      }
    });
  }

  /**
   * Starts a process and opens its engine.
   *
   * @param options.folder where what is too large for a message is filed on its way
   * @throws TrainingProcessError when the process ends before, cannot open the engine or takes too long
   */
  static async open(
    options: { readonly engine: EngineWish; readonly threads: number; readonly folder: string },
    onFault: (error: unknown) => void,
  ): Promise<{ process: TrainingProcess; engine: EngineInfo }> {
    const child = fork(CHILD, {
      // tsx's loader comes with the parent's own arguments.
      execArgv: [...execArgv, ...TRAINING_FLAGS],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const { folder } = options;
    const process = new TrainingProcess(child, folder, onFault);
    let timer: NodeJS.Timeout | undefined;
    try {
      const engine = await new Promise<EngineInfo>((resolve, reject) => {
        process.listen({
          report: (report) => {
            if (report.type === 'ready') resolve(report.engine);
            if (report.type === 'unusable') reject(new TrainingProcessError(report.message));
          },
          ended: ({ how }) =>
            reject(new TrainingProcessError(`the training process ${how} before its engine was open`)),
        });
        timer = setTimeout(
          () => reject(new TrainingProcessError(`no engine was open after ${OPEN_MS / 1000} s`)),
          OPEN_MS,
        );
        process.send({ type: 'open', engine: options.engine, threads: options.threads, folder });
      });
      return { process, engine };
    } catch (error) {
      process.kill();
      throw error;
    } finally {
      clearTimeout(timer);
      process.listener = undefined;
    }
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get isAlive(): boolean {
    return this.alive;
  }

  /** A process that cannot be told anything is of no use: it is killed, and whoever listens is told so. */
  send(order: Order): void {
    if (!this.child.connected) return;
    this.child.send(order.type === 'data' ? filedData(order, this.folder) : order, (error) => {
      if (error !== null) this.breakOff({ how: `could not be told what to do: ${error.message}`, why: 'UNREACHABLE' });
    });
  }

  /**
   * Whatever comes goes to `listener` until the returned function is called, and no longer: a process outlives thousands of
   * runs, and keeps nothing of any that is over.
   */
  listen(listener: Listener): () => void {
    this.listener = listener;
    if (this.ending !== undefined) listener.ended(this.ending);
    return () => {
      if (this.listener === listener) this.listener = undefined;
    };
  }

  private end(ending: Ending): void {
    if (this.ending !== undefined) return;
    this.ending = ending;
    this.listener?.ended(ending);
  }

  private breakOff(because: Ending): void {
    this.broken ??= because;
    this.kill();
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** Ends the process as soon as it is idle between two steps. */
  async close(): Promise<void> {
    if (!this.alive) return;
    if (this.child.connected) this.child.disconnect();
    const timer = setTimeout(() => this.kill(), 2000);
    await this.closed;
    clearTimeout(timer);
  }
}

/** The worker's end of one training process. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EngineWish } from '../env.ts';
import { parseReport, type EngineInfo, type Order, type Report } from './messages.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
const OPEN_MS = 120_000;

/**
 * `how` goes on from "the training process". `UNREADABLE`: it was ended, because it sent what no one understands.
 * `UNREACHABLE`: what was ordered last may never have come to it.
 */
export interface Ending {
  readonly how: string;
  readonly why: 'UNKNOWN' | 'UNREADABLE' | 'UNREACHABLE';
}

/** No process with an open engine could be had. */
export class TrainingProcessError extends Error {
  override readonly name = 'TrainingProcessError';
}

export class TrainingProcess {
  private listener: ((report: Report) => void) | undefined;
  private readonly ended: Promise<Ending>;
  private alive = true;
  /** Why it was ended from here. */
  private broken: Ending | undefined;

  private constructor(
    private readonly child: ChildProcess,
    onFault: (error: unknown) => void,
  ) {
    this.ended = new Promise((resolve) => {
      child.on('error', (error) => resolve({ how: `failed: ${error.message}`, why: 'UNKNOWN' }));
      child.once('exit', (code, signal) => {
        this.alive = false;
        const how = signal === null ? `ended with code ${code ?? 'unknown'}` : `was ended by ${signal}`;
        resolve(this.broken ?? { how, why: 'UNKNOWN' });
      });
    });
    child.on('message', (message) => {
      try {
        this.listener?.(parseReport(message));
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
   * @throws TrainingProcessError when the process ends before, cannot open the engine or takes too long
   */
  static async open(
    options: { readonly engine: EngineWish; readonly threads: number },
    onFault: (error: unknown) => void,
  ): Promise<{ process: TrainingProcess; engine: EngineInfo }> {
    // `fork` hands on tsx's loader through the parent's own arguments.
    const child = fork(CHILD, { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const process = new TrainingProcess(child, onFault);
    let timer: NodeJS.Timeout | undefined;
    try {
      const engine = await new Promise<EngineInfo>((resolve, reject) => {
        process.listener = (report) => {
          if (report.type === 'ready') resolve(report.engine);
          if (report.type === 'unusable') reject(new TrainingProcessError(report.message));
        };
        process.ended.then(
          ({ how }) => reject(new TrainingProcessError(`the training process ${how} before its engine was open`)),
          reject,
        );
        timer = setTimeout(
          () => reject(new TrainingProcessError(`no engine was open after ${OPEN_MS / 1000} s`)),
          OPEN_MS,
        );
        process.send({ type: 'open', engine: options.engine, threads: options.threads });
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

  /** A process that cannot be told anything is of no use: it is killed, and `ended` says so to whoever waits for it. */
  send(order: Order): void {
    if (!this.child.connected) return;
    this.child.send(order, (error) => {
      if (error !== null) this.breakOff({ how: `could not be told what to do: ${error.message}`, why: 'UNREACHABLE' });
    });
  }

  /** Reports of one task go to `listener` until `stop`; `ended` resolves with how the process ended, should it end. */
  listen(listener: (report: Report) => void): { readonly ended: Promise<Ending>; stop(): void } {
    this.listener = listener;
    return {
      ended: this.ended,
      stop: () => {
        this.listener = undefined;
      },
    };
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
    await this.ended;
    clearTimeout(timer);
  }
}

/** Training as the worker sees it: one run at a time in a process of its own, replaced when it was killed or died. */
import type { EngineWish } from '../env.ts';
import { discardFiled } from './filed-array.ts';
import type { DataOrder, Report, RunOrder } from './messages.ts';
import type { EngineInfo, FinishedOutcome } from './outcome-message.ts';
import { TrainingProcess, type Ending } from './training-process.ts';

/** What happened to a run. `killed`: it did not stop when asked. `lost`: its process ended by itself. */
export type TrainingResult =
  | { readonly type: 'finished'; readonly outcome: FinishedOutcome }
  | { readonly type: 'interrupted' }
  | { readonly type: 'killed' }
  | { readonly type: 'failed'; readonly code: string | null; readonly message: string; readonly stack: string | null }
  | { readonly type: 'lost'; readonly ending: Ending };

export type TrainingReport = Extract<
  Report,
  { type: 'metrics' | 'log' | 'progress' | 'learnt' | 'checkpoint' | 'hidden' | 'views' }
>;

export interface TrainingJob {
  /** Equal keys, equal data: it is sent to the process once. */
  readonly dataKey: string;
  readonly data: DataOrder;
  readonly run: RunOrder;
  readonly onReport: (report: TrainingReport) => void;
}

/** A run in hand. */
export interface Training {
  readonly result: Promise<TrainingResult>;
  /**
   * Stops between two steps, after a checkpoint; kills the process when that takes longer than `patienceMs`. Does nothing
   * once there is a result.
   */
  stop(patienceMs: number): void;
}

interface TrainerOptions {
  readonly engine: EngineWish;
  readonly threads: number;
  /** One of its own, where what is too large for a message is filed on its way. */
  readonly folder: string;
  /** Told of every process that opened its engine: the first, and each that took the place of one that ended. */
  readonly onOpen: (opened: { readonly pid: number | undefined; readonly engine: EngineInfo }) => void;
  readonly onFault: (error: unknown) => void;
}

export class Trainer {
  private constructor(
    private readonly options: TrainerOptions,
    private process: TrainingProcess,
    private info: EngineInfo,
  ) {}

  private dataKey: string | undefined;

  static async start(options: TrainerOptions): Promise<Trainer> {
    const { process, engine } = await open(options);
    return new Trainer(options, process, engine);
  }

  get engine(): EngineInfo {
    return this.info;
  }

  /** Runs must not overlap. */
  async begin(job: TrainingJob): Promise<Training> {
    if (!this.process.isAlive) await this.replace();
    const { process } = this;
    let timer: NodeJS.Timeout | undefined;
    let killed = false;
    let over = false;
    let unlisten: (() => void) | undefined;
    const { task } = job.run;
    const result = new Promise<TrainingResult>((resolve) => {
      unlisten = process.listen({
        report: (report) => {
          if (!('task' in report) || report.task !== task) return;
          switch (report.type) {
            case 'finished':
            case 'failed':
            case 'interrupted':
              return resolve(report);
            default:
              job.onReport(report);
          }
        },
        ended: (ending) => resolve(killed ? { type: 'killed' } : { type: 'lost', ending }),
      });
    }).finally(() => {
      over = true;
      clearTimeout(timer);
      unlisten?.();
    });
    if (this.dataKey !== job.dataKey) process.send(job.data);
    this.dataKey = job.dataKey;
    process.send(job.run);
    return {
      result,
      stop: (patienceMs) => {
        // The process may have the next run in hand.
        if (over) return;
        process.send({ type: 'abort', task });
        timer ??= setTimeout(() => {
          killed = true;
          process.kill();
        }, patienceMs);
      },
    };
  }

  /**
   * Removes what the process filed and nobody took, and what it did not take itself. To be called when no run is in hand: runs
   * do not overlap, so nobody waits for any of it.
   */
  tidy(): Promise<void> {
    return discardFiled(this.options.folder);
  }

  private async replace(): Promise<void> {
    this.dataKey = undefined;
    await this.tidy();
    const { process, engine } = await open(this.options);
    this.process = process;
    this.info = engine;
  }

  close(): Promise<void> {
    return this.process.close();
  }
}

async function open(options: TrainerOptions): Promise<{ process: TrainingProcess; engine: EngineInfo }> {
  const opened = await TrainingProcess.open(options, options.onFault);
  options.onOpen({ pid: opened.process.pid, engine: opened.engine });
  return opened;
}

/** What every job of this worker has at hand. */
import type { Database, DatabaseConnection, ObjectStore } from '@stillgraph/db';
import type { Queue } from '@stillgraph/db/jobs';
import type { Company } from './company.ts';
import type { EngineWish } from './env.ts';
import type { Log } from './log.ts';
import type { TrainingLosses } from './runs/training-losses.ts';
import type { RunLoader } from './runs/run-data.ts';
import type { Scratch } from './scratch.ts';
import type { Trainer } from './training/trainer.ts';

export interface Context {
  readonly db: Database;
  /** The driver underneath. */
  readonly sql: DatabaseConnection['sql'];
  /** Parts of uploads and artifacts; undefined where the database keeps them. */
  readonly objects: ObjectStore | undefined;
  readonly queue: Queue;
  readonly log: Log;
  readonly worker: { readonly id: string; readonly name: string };
  readonly trainer: Trainer;
  readonly loader: RunLoader;
  readonly scratch: Scratch;
  /** Folder of public datasets, laid out by name; undefined where they are fetched. */
  readonly catalogueMirror: string | undefined;
  readonly losses: TrainingLosses;
  /** What goes on beside the run in hand. */
  readonly company: Company;
  /** How an engine of one's own is opened, beside that of the training process. */
  readonly engineWish: EngineWish;
  readonly threads: number;
  readonly checkpointSeconds: number;
  /** Aborts when the worker is told to go. */
  readonly stopping: AbortSignal;
  /** Says that a run is in hand; `stop` is called when it is cancelled or the worker must go. Gives what lets go of it. */
  hold(runId: string, stop: () => void): () => void;
}

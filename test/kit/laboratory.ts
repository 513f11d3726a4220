/** A team at work on a database of its own: datasets through imports, experiments through the queue, workers as processes. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  datasets,
  ensureDemoTeam,
  experiments,
  graphs,
  imports,
  leaderboards,
  runs,
  type Database,
} from '@stillgraph/db';
import { createQueue, type Queue } from '@stillgraph/db/jobs';
import { planRuns, type ExperimentConfig, type PlannedRun } from '@stillgraph/ml/config';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { spawnWorker, type WorkerProcess } from './worker.ts';

export interface Laboratory {
  readonly database: TestDatabase;
  readonly queue: Queue;
  readonly teamId: string;
  worker(environment?: Readonly<Record<string, string>>): WorkerProcess;
  /** Requests an import and waits until it is over; a worker must be there. */
  imported(source: string, options?: Record<string, unknown>): Promise<imports.ImportRow>;
  /** Puts an experiment, or those of its runs that `keep` keeps, on the queue; its runs are taken over from none. */
  begin(
    datasetId: string,
    config: ExperimentConfig,
    keep?: (run: PlannedRun) => boolean,
    options?: Partial<Pick<experiments.ExperimentInput, 'computation' | 'takesOver' | 'graphId'>>,
  ): Promise<{ experimentId: string; runIds: string[] }>;
  run(id: string): Promise<runs.RunRow>;
  /** Kills every worker that is left, frozen ones too. */
  endWorkers(): Promise<void>;
  /** Ends every worker and drops the database. */
  close(): Promise<void>;
}

/** Polls until `look` gives something; fails with `what` when it never does. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  withinMs = 90_000,
): Promise<T> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await sleep(50)) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
  }
  throw new Error(`waited ${withinMs / 1000} s in vain: ${what}`);
}

export async function openLaboratory(): Promise<Laboratory> {
  const database = await createTestDatabase();
  const { db } = database;
  const queue = await createQueue(database.url, { max: 2 });
  const { team } = await ensureDemoTeam(db);
  const workers: WorkerProcess[] = [];
  const endWorkers = async () => {
    for (const worker of workers.splice(0)) {
      worker.kill('SIGCONT');
      worker.kill('SIGKILL');
      await worker.ended;
    }
  };

  return {
    database,
    queue,
    teamId: team.id,
    worker: (environment) => {
      const worker = spawnWorker(database.url, environment);
      workers.push(worker);
      return worker;
    },
    imported: async (source, options = {}) => {
      const { id } = await imports.create(db, queue, { teamId: team.id, source, options });
      return until(`the import of ${source} is over`, async () => {
        const row = (await imports.byIds(db, [id])).get(id);
        return row?.finishedAt != null && row;
      });
    },
    begin: async (datasetId, config, keep = () => true, options = {}) => {
      const { rows } = await graphs.list(db, { teamId: team.id, datasetId });
      // Newest first: the first that the import wrote is the one that suits the data best.
      const graph = rows.at(-1);
      if (graph === undefined) throw new Error(`dataset ${datasetId} has no graph`);
      const { split, ...protocol } = config.protocol;
      const experiment = await experiments.create(db, queue, {
        teamId: team.id,
        name: 'a question',
        datasetId,
        graphId: graph.id,
        protocol: { ...protocol, trainShare: split.train, validationShare: split.validation },
        config,
        seeds: config.seeds,
        ...options,
        runs: planRuns(config)
          .filter(keep)
          .map((run) => ({
            ...run,
            model: run.config.model.name,
            totalSteps: 'training' in run.config ? run.config.training.updates : 1,
          })),
      });
      const made = (await runs.byExperimentIds(db, [experiment.id])).get(experiment.id) ?? [];
      return { experimentId: experiment.id, runIds: made.map((run) => run.id) };
    },
    run: async (id) => {
      const row = (await runs.byIds(db, [id])).get(id);
      if (row === undefined) throw new Error(`run ${id} is gone`);
      return row;
    },
    endWorkers,
    close: async () => {
      await endWorkers();
      await queue.stop();
      await database.close();
    },
  };
}

/** The dataset that a successful import made. */
export async function datasetOf(laboratory: Laboratory, row: imports.ImportRow): Promise<datasets.DatasetRow> {
  const id = row.datasetId;
  if (id === null) throw new Error(`the import of ${row.source} failed: ${row.error ?? 'no reason given'}`);
  const dataset = (await datasets.byIds(laboratory.database.db, [id])).get(id);
  if (dataset === undefined) throw new Error(`dataset ${id} is gone`);
  return dataset;
}

/** A small simulated city: seconds to make, milliseconds to learn from. */
export const smallCity = { simulation: { days: 3, gridSize: 2, sensors: 8 } };

/** All entries of a small board, in its order. */
export async function entriesOf(db: Database, boardId: string): Promise<readonly leaderboards.LeaderboardEntryRow[]> {
  const page = (await leaderboards.pagesOfBoards(db, [boardId], { first: 100 })).get(boardId);
  if (page === undefined || page.hasNextPage) throw new Error(`expected a board of at most 100 entries: ${boardId}`);
  return page.rows;
}

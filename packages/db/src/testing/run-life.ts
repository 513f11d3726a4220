/** A database with a queue, and what happens to runs in the hands of workers. */
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { createQueue, type Queue } from '../jobs/index.ts';
import * as experiments from '../queries/experiments.ts';
import * as runs from '../queries/runs/index.ts';
import { claimAs, sampleExperiment, sampleOutcome } from './samples.ts';

export class RunLife {
  private constructor(
    readonly database: TestDatabase,
    readonly queue: Queue,
  ) {}

  static async begin(): Promise<RunLife> {
    const database = await createTestDatabase();
    return new RunLife(database, await createQueue(database.url));
  }

  async end(): Promise<void> {
    await this.queue.stop();
    await this.database.close();
  }

  sample(): ReturnType<typeof sampleExperiment> {
    return sampleExperiment(this.database.db, this.queue);
  }

  async reread(id: string): Promise<runs.RunRow> {
    const run = (await runs.byIds(this.database.db, [id])).get(id);
    if (run === undefined) throw new Error(`run ${id} is gone`);
    return run;
  }

  async experimentOf(id: string) {
    return (await experiments.byIds(this.database.db, [id])).get(id);
  }

  async claim(name: string, id: string) {
    const claimed = await claimAs(this.database.db, name, id);
    if (claimed === undefined) throw new Error(`run ${id} could not be claimed`);
    return claimed;
  }

  async succeed(id: string): Promise<void> {
    const { held } = await this.claim('worker', id);
    await runs.finish(this.database.db, this.queue, held, sampleOutcome);
  }

  /** Jobs that were sent for a run, in their order. */
  async jobsOf(id: string): Promise<{ state: string }[]> {
    return this.database.sql<{ state: string }[]>`
      select state from pgboss.job where name = 'run-execute' and data->>'runId' = ${id} order by created_on`;
  }
}

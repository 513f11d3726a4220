/** Runs of two experiments with every kind of field, and ways to look for them. */
import { expect } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { createQueue, type Queue } from '../jobs/index.ts';
import * as experiments from '../queries/experiments.ts';
import type { Page } from '../queries/page.ts';
import type { RunCondition } from '../queries/runs/find/condition.ts';
import type { FoundRun, Place, RunSearch } from '../queries/runs/find/find.ts';
import type { FieldOrder } from '../queries/runs/find/order.ts';
import * as runs from '../queries/runs/index.ts';
import { sampleDataset, sampleExperiment } from './samples.ts';

export type Config = Record<string, unknown>;
/** Ties, missing fields, two types under one path, and a list. */
export const configs: readonly Config[] = Array.from({ length: 24 }, (_, place) => ({
  role: 'student',
  ...(place % 5 === 4 ? {} : { rate: place % 7 === 6 ? `text ${place % 3}` : (place % 4) / 10 }),
  model: { wide: place % 2 === 0, name: place % 3 === 0 ? '50%_wide' : 'Narrow' },
  horizons: [3, 6, 12].slice(0, 1 + (place % 3)),
}));

export const idsOf = (rows: readonly FoundRun[]) => rows.map(({ run }) => run.id);

/** A database of its own with 24 runs, and five of another dataset. */
export class FindableRuns {
  private constructor(
    readonly database: TestDatabase,
    readonly queue: Queue,
    readonly teamId: string,
    readonly datasetId: string,
    readonly userId: string,
    /** As they were made, one a config. */
    readonly made: readonly runs.RunRow[],
  ) {}

  static async make(): Promise<FindableRuns> {
    const database = await createTestDatabase();
    const queue = await createQueue(database.url);
    const { team, dataset, graph, user } = await sampleDataset(database.db);
    const made: runs.RunRow[] = [];
    for (const [number, half] of [configs.slice(0, 12), configs.slice(12)].entries()) {
      const experiment = await experiments.create(database.db, queue, {
        ...{ teamId: team.id, createdBy: user.id, name: `Question ${number}`, datasetId: dataset.id },
        ...{ graphId: graph.id, seeds: 1, config: {} },
        protocol: {
          ...{ inputSteps: 12, targetSteps: 12, reportedHorizons: [3, 6], trainShare: 0.7, validationShare: 0.1 },
          ...{ maskRule: 'observed', mapeThreshold: 1e-3, metricVersion: 1 },
        },
        runs: half.map((config, place) => ({
          ...{ key: `run ${place}`, kind: place === 0 ? 'TEACHER' : 'STUDENT', configurationKey: `run ${place}` },
          ...{ model: 'stid', modelLabel: `STID ${place % 2}`, method: 'none', methodLabel: null, seed: place % 3 },
          ...{ config, teachers: [], control: null },
        })),
      });
      made.push(...((await runs.byExperimentIds(database.db, [experiment.id])).get(experiment.id) ?? []));
    }
    await sampleExperiment(database.db, queue);
    return new FindableRuns(database, queue, team.id, dataset.id, user.id, made);
  }

  async close(): Promise<void> {
    await this.queue.stop();
    await this.database.close();
  }

  search(
    condition: RunCondition,
    orders: readonly FieldOrder[] = [],
  ): Pick<RunSearch, 'teamId' | 'condition' | 'orders'> {
    return { teamId: this.teamId, orders, condition: { datasetId: this.datasetId, ...condition } };
  }

  /** Ids of those that meet a condition, in order. */
  async found(condition: RunCondition, orders: readonly FieldOrder[] = []): Promise<string[]> {
    const page = await runs.find(this.database.db, { ...this.search(condition, orders), size: 100, fromEnd: false });
    return idsOf(page.rows);
  }

  /** Ids of those that a test lets through, newest first. */
  where(test: (run: runs.RunRow, config: Config, place: number) => boolean): string[] {
    return this.made
      .filter((run, place) => test(run, configs[place] ?? {}, place))
      .map(({ id }) => id)
      .toReversed();
  }

  /** All that meet a condition, page by page from either end. */
  async walk(from: 'start' | 'end', size: number, condition: RunCondition, orders: readonly FieldOrder[]) {
    const pages: FoundRun[][] = [];
    let place: Place | undefined;
    for (;;) {
      const fromEnd = from === 'end';
      const page: Page<FoundRun> = await runs.find(this.database.db, {
        ...this.search(condition, orders),
        ...{ size, fromEnd, ...(fromEnd ? { before: place } : { after: place }) },
      });
      expect(fromEnd ? page.hasNextPage : page.hasPreviousPage).toBe(place !== undefined);
      pages[fromEnd ? 'unshift' : 'push']([...page.rows]);
      if (!(fromEnd ? page.hasPreviousPage : page.hasNextPage)) return pages.flat();
      // As a cursor gives it back.
      place = JSON.parse(JSON.stringify((fromEnd ? page.rows.at(0) : page.rows.at(-1))?.place)) as Place;
      expect(runs.isPlaceIn(this.search(condition, orders), place)).toBe(true);
    }
  }
}

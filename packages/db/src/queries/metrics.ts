import { and, inArray, sql } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { metricPoints } from '../schema/index.ts';
import { grouped, isGiven } from './rows.ts';

/** One metric of one run, in the order of its steps. */
export interface MetricSeries {
  readonly name: string;
  readonly steps: number[];
  readonly values: number[];
  readonly at: Date[];
}

export interface MetricRequest {
  /** All where left out. */
  readonly names?: readonly string[] | null | undefined;
  /** Longer series are thinned evenly; the first and the last point always stay. */
  readonly maxPoints?: number | undefined;
}

export async function byRunIds(
  executor: Executor,
  runIds: readonly string[],
  request: MetricRequest = {},
): Promise<Map<string, MetricSeries[]>> {
  const maxPoints = request.maxPoints ?? 500;
  if (!Number.isInteger(maxPoints) || maxPoints < 2) {
    throw new RangeError(`a metric is thinned to a whole number of at least 2 points, not ${maxPoints}`);
  }
  const { runId, name, step, value, at } = metricPoints;
  const numbered = executor.$with('numbered').as(
    executor
      .select({
        runId,
        name,
        step,
        value,
        at,
        place: sql<number>`row_number() over (partition by ${runId}, ${name} order by ${step}) - 1`.as('place'),
        last: sql<number>`count(*) over (partition by ${runId}, ${name}) - 1`.as('last'),
      })
      .from(metricPoints)
      .where(and(inArray(runId, [...runIds]), !isGiven(request.names) ? undefined : inArray(name, [...request.names]))),
  );
  const rows = await executor
    .with(numbered)
    .select({
      runId: numbered.runId,
      name: numbered.name,
      steps: sql<number[]>`array_agg(${numbered.step} order by ${numbered.step})`,
      values: sql<number[]>`array_agg(${numbered.value} order by ${numbered.step})`,
      at: sql<number[]>`array_agg((extract(epoch from ${numbered.at}) * 1000)::float8 order by ${numbered.step})`,
    })
    .from(numbered)
    .where(
      sql`${numbered.place} = ${numbered.last}
        or ${numbered.place} % greatest(1, ceil(${numbered.last} / ${maxPoints - 1}::float8)::int) = 0`,
    )
    .groupBy(numbered.runId, numbered.name)
    .orderBy(numbered.runId, numbered.name);
  const groups = grouped(runIds, rows, (row) => row.runId);
  return new Map(
    [...groups].map(([id, group]) => [
      id,
      group.map((row) => ({
        name: row.name,
        steps: row.steps,
        values: row.values,
        at: row.at.map((moment) => new Date(moment)),
      })),
    ]),
  );
}

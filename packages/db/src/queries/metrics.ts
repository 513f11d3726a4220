import { and, inArray, sql, type SQL } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { metricPoints } from '../schema/index.ts';
import { grouped, isGiven } from './rows.ts';

/** One metric of one run, in the order of its steps. */
export interface MetricSeries {
  readonly name: string;
  readonly steps: number[];
  readonly values: number[];
  readonly at: Date[];
  /** Points that were measured, given or not. */
  readonly pointCount: number;
}

export interface MetricRequest {
  /** All where left out. */
  readonly names?: readonly string[] | null | undefined;
  /** Points of each series at most, 500 where left out. */
  readonly maxPoints?: number | undefined;
}

interface ThinnedSeries extends Record<string, unknown> {
  readonly run_id: string;
  readonly name: string;
  readonly steps: number[];
  readonly values: number[];
  /** Milliseconds since 1970. */
  readonly at: number[];
  readonly point_count: number;
}

/**
 * Series of runs, by run id. One that is longer than `maxPoints` is cut into stretches of as many points each, and of each
 * stretch its lowest and its highest point are given (of equal ones the first), so that every peak of the whole series is
 * seen; the first and the last point always stay.
 */
export async function byRunIds(
  executor: Executor,
  runIds: readonly string[],
  request: MetricRequest = {},
): Promise<Map<string, MetricSeries[]>> {
  const maxPoints = request.maxPoints ?? 500;
  if (!Number.isInteger(maxPoints) || maxPoints < 2) {
    throw new RangeError(`a metric is thinned to a whole number of at least 2 points, not ${maxPoints}`);
  }
  const { runId, name } = metricPoints;
  const wanted = and(
    inArray(runId, [...runIds]),
    !isGiven(request.names) ? undefined : inArray(name, [...request.names]),
  );
  const rows = wanted === undefined ? [] : await executor.execute<ThinnedSeries>(thinned(wanted, maxPoints));
  const groups = grouped(runIds, rows, (row) => row.run_id);
  return new Map(
    [...groups].map(([id, group]) => [
      id,
      group.map(({ name, steps, values, at, point_count: pointCount }) => ({
        ...{ name, steps, values, pointCount },
        at: at.map((moment) => new Date(moment)),
      })),
    ]),
  );
}

/**
 * Nothing leaves Postgres that is not answered, and no stretch is sorted: arrays compare by their first number, then by the
 * next, so that the least array of [value, step] is the first of the lowest points.
 */
function thinned(wanted: SQL, maxPoints: number): SQL {
  // Between the first and the last point, two of each stretch.
  const stretches = Math.floor((maxPoints - 2) / 2);
  return sql`
    with numbered as (
      select run_id, name, step, value, at,
        row_number() over series - 1 as place, count(*) over (partition by run_id, name) - 1 as last
      from ${metricPoints} where ${wanted}
      window series as (partition by run_id, name order by step)
    ), extremes as (
      select run_id, name, last, min(array[value, step]) as lowest, max(array[value, -step]) as highest
      from numbered
      where last >= ${maxPoints}::int and place > 0 and place < last and ${stretches}::int > 0
      group by run_id, name, last, (place - 1) * ${stretches}::int / (last - 1)
    ), points as (
      select run_id, name, last, step, value, at from numbered
      where last < ${maxPoints}::int or place = 0 or place = last
      union all
      select run_id, name, last, step, value, at
      from extremes cross join lateral (select lowest[2]::int as step union select -highest[2]::int) as chosen
      join ${metricPoints} using (run_id, name, step)
    )
    select run_id, name, (last + 1)::int as point_count, array_agg(step order by step) as steps,
      array_agg(value order by step) as values, array_agg((extract(epoch from at) * 1000)::float8 order by step) as at
    from points group by run_id, name, last order by run_id, name`;
}

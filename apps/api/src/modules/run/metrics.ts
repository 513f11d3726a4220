import type { Context } from '../../context.ts';
import { badInput } from '../../errors/api-error.ts';
import type { MetricSeries } from './detail-type.ts';

const MOST_POINTS = 5000;

export function readMetrics(
  context: Context,
  runId: string,
  names: readonly string[] | null,
  maxPoints: number,
): Promise<MetricSeries[]> {
  if (maxPoints < 2 || maxPoints > MOST_POINTS) {
    throw badInput(`maxPoints must lie between 2 and ${MOST_POINTS}; got ${maxPoints}`);
  }
  return context.loaders.metricsOfRun({ names, maxPoints }).load(runId);
}

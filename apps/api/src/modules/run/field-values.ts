/** Single fields of runs, for tables whose readers choose the columns: a whole config is kilobytes. */
import type { runs } from '@stillgraph/db';
import { Arg, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Json } from '../../scalars.ts';
import { boundedList, configPath, metricPath } from './field-condition.ts';
import { MetricName } from './field-input.ts';
import { Run } from './type.ts';

async function valuesOf(
  { loaders }: Context,
  run: Run,
  paths: readonly string[],
): Promise<(runs.FieldValue | undefined)[]> {
  if (paths.length === 0) return [];
  const found = await loaders.fieldsOfRun(paths).load(run.row.id);
  return paths.map((path) => found?.get(path));
}

@Resolver(() => Run)
export class RunFieldValuesResolver {
  @FieldResolver(() => [Json], {
    nullable: 'items',
    description:
      'What its config has at each of these paths: a text of at most 500 characters, a number, a boolean, or null where there is none.',
  })
  async configValues(
    @Root() run: Run,
    @Arg('paths', () => [String], {
      description: 'Such as "training.learningRate", at most 100; runFields lists them.',
    })
    paths: string[],
    @Ctx() context: Context,
  ): Promise<(runs.FieldValue | null)[]> {
    const asked = (boundedList(paths, 'paths') ?? []).map((path, place) => configPath(path, `paths.${place}`));
    return (await valuesOf(context, run, asked)).map((value) => value ?? null);
  }

  @FieldResolver(() => [Float], {
    nullable: 'items',
    description: 'Each of these metrics of it, in the unit of the metric; null where it has none.',
  })
  async metricValues(
    @Root() run: Run,
    @Arg('metrics', () => [MetricName], { description: 'At most 100; runFields lists them.' })
    metrics: MetricName[],
    @Ctx() context: Context,
  ): Promise<(number | null)[]> {
    const asked = (boundedList(metrics, 'metrics') ?? []).map((name, place) => metricPath(name, `metrics.${place}`));
    return (await valuesOf(context, run, asked)).map((value) => (typeof value === 'number' ? value : null));
  }
}

import { runs } from '@stillgraph/db';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors/api-error.ts';
import { LARGEST_PAGE } from '../../relay/page-size.ts';
import { configPath, metricPath, readSearch } from '../run/field-condition.ts';
import { MetricName } from '../run/field-input.ts';
import { nameOfPath, prefixes, RunField, runFieldKinds, RunFieldValue, type RunFieldKind } from './type.ts';

const MOST_FIELDS = 500;

@Resolver(() => RunField)
export class RunFieldResolver {
  @Query(() => [RunField], {
    description: 'What the runs of the team can be filtered and sorted by, in the order of the names.',
  })
  async runFields(
    @Arg('kind', () => runFieldKinds, { description: 'Fields of this kind.' })
    kind: RunFieldKind,
    @Arg('search', () => String, { nullable: true, description: 'A part of the name, in any case.' })
    search: string | null | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 200, description: 'How many to give, at most 500.' })
    first: number | null,
    @Ctx() context: Context,
  ): Promise<RunField[]> {
    const limit = first ?? 200;
    if (limit < 0 || limit > MOST_FIELDS) throw badInput(`first must lie between 0 and ${MOST_FIELDS}; got ${limit}`);
    const { database, teamId } = context;
    const request = { teamId, prefix: prefixes[kind], search: readSearch(search, 'search'), limit };
    const fields = await runs.knownFields(database, request);
    return fields.flatMap((field) => {
      const name = nameOfPath(field.path);
      return name === null ? [] : [new RunField(field, name, field.path)];
    });
  }

  @FieldResolver(() => Int, { description: 'Number of runs that have it.' })
  async count(@Root() field: RunField, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.countOfRunField.load(field.path)) ?? 0;
  }

  @Query(() => [RunFieldValue], {
    description: 'Values of one field over the runs of the team, the most frequent first: give config or metric.',
  })
  async runFieldValues(
    @Arg('config', () => String, { nullable: true, description: 'A path of the config.' })
    config: string | null | undefined,
    @Arg('metric', () => MetricName, { nullable: true, description: 'The metric whose values are asked for.' })
    metric: MetricName | null | undefined,
    @Arg('search', () => String, { nullable: true, description: 'A part of the value, in any case.' })
    search: string | null | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many to give, at most 100.' })
    first: number | null,
    @Ctx() { database, teamId }: Context,
  ): Promise<RunFieldValue[]> {
    const paths = [
      ...(typeof config === 'string' ? [configPath(config, 'config')] : []),
      ...(metric === null || metric === undefined ? [] : [metricPath(metric, 'metric')]),
    ];
    const [path] = paths;
    if (path === undefined || paths.length > 1)
      throw badInput(`give either config or metric; got ${paths.length} of them`);
    const limit = first ?? 50;
    if (limit < 0 || limit > LARGEST_PAGE) throw badInput(`first must lie between 0 and ${LARGEST_PAGE}; got ${limit}`);
    return runs.valuesOfField(database, { teamId, path, search: readSearch(search, 'search'), limit });
  }
}

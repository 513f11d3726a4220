import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors/api-error.ts';
import { qualityOf } from './kept-quality.ts';
import { DatasetQuality, WeekProfile } from './quality-type.ts';
import { Dataset } from './type.ts';

@Resolver(() => Dataset)
export class DatasetQualityResolver {
  @FieldResolver(() => DatasetQuality, {
    description: 'What looks wrong in its target readings, found by reading all of them once and then kept.',
  })
  async quality(@Root() dataset: Dataset, @Ctx() context: Context): Promise<DatasetQuality> {
    const { parts, sensors } = await qualityOf(context, dataset.row);
    return { parts, sensors };
  }

  @FieldResolver(() => WeekProfile, {
    description: 'The usual week of some of its sensors, put together reading by reading.',
  })
  async weekProfile(
    @Root() dataset: Dataset,
    @Arg('nodes', () => [Int], { nullable: true, description: 'Index of each sensor; all sensors when left out.' })
    nodes: number[] | null,
    @Ctx() context: Context,
  ): Promise<WeekProfile> {
    const { nodeCount } = dataset.row;
    const outside = nodes?.find((node) => node < 0 || node >= nodeCount);
    if (outside !== undefined) throw badInput(`nodes must lie between 0 and ${nodeCount - 1}; got ${outside}`);
    const { week } = await qualityOf(context, dataset.row);
    return nodes === null || nodes === undefined ? week() : week([...new Set(nodes)]);
  }
}

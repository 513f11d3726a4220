import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { compareRuns } from './compare.ts';
import { RunComparison } from './type.ts';

@Resolver()
export class ComparisonResolver {
  @Query(() => RunComparison, { description: 'Two to a hundred runs beside each other.' })
  runsCompare(
    @Arg('ids', () => [ID], { description: 'Each run once.' }) ids: string[],
    @Ctx() context: Context,
  ): Promise<RunComparison> {
    return compareRuns(context, ids);
  }
}

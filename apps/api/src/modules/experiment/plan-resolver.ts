import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Json } from '../../scalars.ts';
import { NetworkCost } from './estimate-type.ts';
import { networkCosts } from './network-cost.ts';
import { ExperimentPlan } from './plan-type.ts';

@Resolver(() => ExperimentPlan)
export class ExperimentPlanResolver {
  @FieldResolver(() => [NetworkCost], {
    nullable: 'items',
    description:
      'What each of these networks would cost under its data, protocol and inputs, also where the plan has errors; null for one that cannot be trained as it stands. Empty where data or protocol are not known.',
  })
  async networkCosts(
    @Root() { setting }: ExperimentPlan,
    @Arg('networks', () => [Json], { description: "Entries of a config's teachers or students, at most 100." })
    networks: unknown[],
    @Ctx() context: Context,
  ): Promise<(NetworkCost | null)[]> {
    return setting === null ? [] : networkCosts(context, setting, networks);
  }
}

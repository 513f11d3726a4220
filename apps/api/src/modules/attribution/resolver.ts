import { attributions, ConflictError, NotFoundError, type runs } from '@stillgraph/db';
import { explanationFault, storedRunConfigSchema } from '@stillgraph/ml/config';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { loadRequired } from '../../relay/loader.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../../relay/page-size.ts';
import { readPageSize } from '../../relay/page.ts';
import { Run } from '../run/type.ts';
import { Attribution, AttributionResult } from './type.ts';

@InputType({ description: 'Which run is to be explained, and which of its forecasts.' })
export class AttributionCreateInput {
  @Field(() => ID, { description: 'The run, which must have succeeded.' })
  runId!: string;

  @Field(() => Int, { description: 'Index of the sensor whose forecast is explained.' })
  node!: number;

  @Field(() => Int, { nullable: true, description: 'First target step, from 1; 1 when left out.' })
  horizonFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Last target step; the last of all when left out.' })
  horizonTo?: number | null;
}

@ObjectType({ description: 'What came of asking for an explanation.' })
export class AttributionCreatePayload {
  @Field(() => Attribution, { nullable: true, description: 'A worker computes it. Null when there are user errors.' })
  readonly attribution!: Attribution | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}

@Resolver(() => Attribution)
export class AttributionResolver {
  @Mutation(() => AttributionCreatePayload, {
    description:
      'Has a trained run explained for one sensor: by occlusion, gradients and edges, with a sanity check. Answers the ' +
      `explanation that is waited for where an equal one is; of one run at most ${attributions.MOST_OPEN} are at a time.`,
  })
  async attributionCreate(
    @Arg('input', () => AttributionCreateInput, { description: 'What is asked for.' }) input: AttributionCreateInput,
    @Ctx() context: Context,
  ): Promise<AttributionCreatePayload> {
    const refuse = (...userErrors: UserError[]) => ({ attribution: null, userErrors });
    const refusal = context.refusal('research.write');
    if (refusal !== null) return refuse(refusal);
    const missing = new UserError('NOT_FOUND', 'the team has no such run', ['runId']);
    const decoded = decodeGlobalId(input.runId);
    const run = decoded?.type === 'Run' ? await context.loaders.run.load(decoded.id) : null;
    if (run === null) return refuse(missing);
    const fault = faultOf(run);
    if (fault !== null) return refuse(new UserError('INVALID', fault, ['runId']));
    const experiment = await loadRequired(context.loaders.experiment, run.experimentId, 'experiment');
    const { nodeCount } = await loadRequired(context.loaders.dataset, experiment.datasetId, 'dataset');
    const { targetSteps } = await loadRequired(context.loaders.protocol, experiment.protocolId, 'protocol');
    const [from, to] = [input.horizonFrom ?? 1, input.horizonTo ?? targetSteps];
    if (input.node < 0 || input.node >= nodeCount) {
      return refuse(new UserError('INVALID', `the dataset has sensors 0 to ${nodeCount - 1}`, ['node']));
    }
    if (from < 1 || to < from || to > targetSteps) {
      return refuse(new UserError('INVALID', `expected horizons within 1 to ${targetSteps}`, ['horizonFrom']));
    }
    try {
      const attribution = await context.change(async (tx) => {
        const asked = await attributions.create(tx, context.queue, {
          teamId: context.teamId,
          runId: run.id,
          node: input.node,
          horizonFrom: from,
          horizonTo: to,
          createdBy: context.identity.user?.id ?? null,
        });
        if (asked.isNew) await context.audit(tx, 'attribution.create', 'Attribution', asked.attribution.id);
        return asked.attribution;
      });
      return { attribution: new Attribution(attribution), userErrors: [] };
    } catch (error) {
      if (error instanceof NotFoundError) return refuse(missing);
      if (error instanceof ConflictError) return refuse(new UserError('CONFLICT', error.message, ['runId']));
      throw error;
    }
  }

  @FieldResolver(() => Run, { description: 'The run that is explained.' })
  async run(@Root() { row }: Attribution, @Ctx() { loaders }: Context): Promise<Run> {
    return new Run(await loadRequired(loaders.run, row.runId, 'run'));
  }

  @FieldResolver(() => AttributionResult, { nullable: true, description: 'Null until it has succeeded.' })
  async result(@Root() { row }: Attribution, @Ctx() { loaders }: Context): Promise<AttributionResult | null> {
    if (row.status !== 'SUCCEEDED') return null;
    const { result } = await loadRequired(loaders.attribution, row.id, 'attribution');
    return result === null
      ? null
      : {
          ...result,
          nodes: [...result.nodes],
          steps: [...result.steps],
          gradientNodes: [...result.gradientNodes],
          gradientSteps: [...result.gradientSteps],
          edges: [...result.edges],
          sanity: {
            ...result.sanity,
            gradientSteps: result.sanity.gradientSteps ?? null,
            edges: result.sanity.edges ?? null,
          },
          deletion: [...result.deletion],
        };
  }
}

@Resolver(() => Run)
export class RunAttributionsResolver {
  @FieldResolver(() => [Attribution], { description: 'Explanations of it that were asked for, newest first.' })
  async attributions(
    @Root() { row }: Run,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_PAGE,
      description: `How many to give, at most ${LARGEST_PAGE}.`,
    })
    first: number | null,
    @Ctx() { loaders }: Context,
  ): Promise<Attribution[]> {
    const size = first ?? DEFAULT_PAGE;
    readPageSize({ first: size });
    return (await loaders.attributionsOfRun(size).load(row.id)).map((found) => new Attribution(found));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why attributionCreate refuses it however it ends, as it does baselines; null where it trains a network.',
  })
  attributionRefusal(@Root() { row }: Run): string | null {
    return faultOf(row);
  }
}

/** Why the run can never be explained. */
function faultOf({ config }: runs.RunRow): string | null {
  const parsed = storedRunConfigSchema.safeParse(config);
  return parsed.success ? (explanationFault(parsed.data) ?? null) : null;
}

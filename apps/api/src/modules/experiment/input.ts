import { Field, ID, InputType } from 'type-graphql';
import { Json } from '../../scalars.ts';

@InputType({ description: 'Experiments that meet all that is given.' })
export class ExperimentFilter {
  @Field(() => ID, { nullable: true, description: 'Of this dataset alone.' })
  datasetId?: string | null;
}

@InputType({
  description: 'config: an experiment config (see experimentOptions); what is left out takes its default.',
})
export class ExperimentCreateInput {
  @Field(() => String, { description: 'What to call it.' })
  name!: string;

  @Field(() => ID, { description: 'The dataset to forecast.' })
  datasetId!: string;

  @Field(() => ID, { description: 'A graph over the nodes of that dataset.' })
  graphId!: string;

  @Field(() => String, { nullable: true, description: 'The preset that the config began from, for the record.' })
  preset?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether its runs take over the outcome of runs of the team that are the same computation (same code, data, graph, config, seed and teachers) in place of training again; true unless said.',
  })
  takesOver?: boolean | null;

  @Field(() => Json, { description: 'Protocol, models, distillation, training and seeds; see experimentOptions.' })
  config!: unknown;
}

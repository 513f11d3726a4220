import { Field, ID, InputType } from 'type-graphql';
import { Json } from '../../scalars.ts';

@InputType({ description: 'A file of weights: give one of the two.' })
export class SubmissionWeightsInput {
  @Field(() => ID, { nullable: true, description: 'A completed upload of one file.' })
  uploadId?: string | null;

  @Field(() => ID, { nullable: true, description: 'An artifact of a run of the team.' })
  artifactId?: string | null;
}

@InputType({
  description:
    'Weights to score under the protocol of a leaderboard. There is no field for figures: they are measured here.',
})
export class SubmissionCreateInput {
  @Field(() => ID, { description: 'The leaderboard.' })
  leaderboardId!: string;

  @Field(() => ID, { description: 'The graph over the nodes of its dataset that the network reads.' })
  graphId!: string;

  @Field(() => String, { description: 'What it is to be called, at most 80 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'How it was made, at most 2000 characters.' })
  note?: string | null;

  @Field(() => Json, {
    description:
      'The network that the weights are of, as the config of a student has it: model, and where they differ from the defaults inputs, form (last-value) and training. Nothing else is taken.',
  })
  config!: unknown;

  @Field(() => [SubmissionWeightsInput], {
    description:
      'Files of weights as runs keep them (safetensors), at most 64 MiB each, one a seed: a single file is judged as it is, several as seeds of one configuration. A file touches the test part of a protocol once, and a team may submit 10 in 24 hours.',
  })
  weights!: SubmissionWeightsInput[];
}

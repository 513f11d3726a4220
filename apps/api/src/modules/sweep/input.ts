import { Field, ID, InputType } from 'type-graphql';
import { Json } from '../../scalars.ts';

@InputType({ description: 'Sweeps that meet all that is given.' })
export class SweepFilter {
  @Field(() => ID, { nullable: true, description: 'The experiment that they started from.' })
  experimentId?: string | null;
}

@InputType({
  description: 'What a clone of a sweep has in place of what the sweep has; what is left out is taken over.',
})
export class SweepChangesInput {
  @Field(() => String, { nullable: true, description: 'The old name with ", again" behind it when left out.' })
  name?: string | null;

  @Field(() => Json, {
    nullable: true,
    description:
      'Parts of the spec by their names, merged into it: objects by member, lists as a whole, null takes a part away.',
  })
  spec?: unknown;
}

@InputType({ description: 'A sweep over fields of an experiment.' })
export class SweepCreateInput {
  @Field(() => String, { description: 'What to call it.' })
  name!: string;

  @Field(() => ID, { description: 'The experiment whose config, dataset and graph it starts from.' })
  experimentId!: string;

  @Field(() => Json, {
    description:
      'target { role: "teacher" | "student", index, method } (places in the config\'s lists, from 0), space [{ path, values | range { low, high, scale, integer, points } }], strategy { name: "grid" | "random" | "halving", trials, seed, eta, minUpdates }, budget { runs, minutes }, seeds. target, space and strategy must be said, the rest has defaults: { "target": { "role": "student" }, "space": [{ "path": "students.0.training.learningRate", "values": [0.001, 0.003] }], "strategy": { "name": "grid" } }',
  })
  spec!: unknown;
}

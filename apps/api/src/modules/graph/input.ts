import { Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { graphRecipes, type GraphRecipeName } from './type.ts';

export const graphDistances = { GREAT_CIRCLE: 'GREAT_CIRCLE', ROAD: 'ROAD', TRAVEL_TIME: 'TRAVEL_TIME' } as const;
registerEnumType(graphDistances, {
  name: 'GraphDistance',
  description: 'What the distance between two sensors is measured along.',
  valuesConfig: {
    GREAT_CIRCLE: { description: 'The surface of the earth, in metres; the same both ways.' },
    ROAD: { description: 'The roads of a network, in the direction of travel, in metres.' },
    TRAVEL_TIME: { description: 'The same in seconds: length by speed limit, or what the timetable says.' },
  },
});

@InputType({ description: 'A directed edge between two sensors.' })
export class GivenEdgeInput {
  @Field(() => String, { description: 'Sensor that it leaves, by its id in the source.' })
  from!: string;

  @Field(() => String, { description: 'Sensor that it enters, by its id in the source.' })
  to!: string;

  @Field(() => Float, { description: 'How strongly the two are linked, above 0; without a unit.' })
  weight!: number;
}

@InputType({
  description: 'How a graph is made over the sensors of a dataset. What a kind does not name must be left out.',
})
export class GraphRecipeInput {
  @Field(() => graphRecipes, { description: 'How the weights come about.' })
  kind!: GraphRecipeName;

  @Field(() => graphDistances, {
    nullable: true,
    description: 'GAUSSIAN_KERNEL, K_NEAREST, WITHIN: what distances go by; GREAT_CIRCLE when left out.',
  })
  over?: keyof typeof graphDistances | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'ROAD, TRAVEL_TIME, NEXT_SENSORS: a version of a network that sensors of the dataset stand on; required.',
  })
  networkVersionId?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'ROAD, NEXT_SENSORS: pairs further apart, in metres, are not looked for.',
  })
  cutoffMetres?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'TRAVEL_TIME: pairs further apart, in seconds, are not looked for.',
  })
  cutoffSeconds?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'GAUSSIAN_KERNEL: scale of the distances, in metres; their standard deviation when left out.',
  })
  sigmaMetres?: number | null;

  @Field(() => Float, { nullable: true, description: 'GAUSSIAN_KERNEL over TRAVEL_TIME: the same in seconds.' })
  sigmaSeconds?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'GAUSSIAN_KERNEL: smallest weight that stays an edge, in (0, 1] and without a unit; 0.1 when left out.',
  })
  threshold?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'K_NEAREST, CORRELATION: how many sensors each is joined with; required.',
  })
  neighbours?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'K_NEAREST: whether edges lead to the nearest alone; else they are joined both ways.',
  })
  directed?: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: 'WITHIN: the furthest that two joined sensors are apart, metres.',
  })
  metres?: number | null;

  @Field(() => Float, { nullable: true, description: 'WITHIN over TRAVEL_TIME: the same in seconds.' })
  seconds?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'NEXT_SENSORS: how many sensors further along the road an edge may lead, up to 20; 1 when left out.',
  })
  hops?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'CORRELATION: share of the steps, from the first on, that the graph may see, in (0, 1); required. More than the train part lets it know what it is tested on.',
  })
  trainShare?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'CORRELATION: smallest correlation that makes an edge, from 0 to 1; 0 when left out.',
  })
  least?: number | null;

  @Field(() => [GivenEdgeInput], { nullable: true, description: 'GIVEN: the edges, up to 20,000; required.' })
  edges?: GivenEdgeInput[] | null;
}

@InputType({ description: 'A dataset and how a graph would be made over its sensors.' })
export class GraphPreviewInput {
  @Field(() => ID, { description: 'The dataset over whose sensors it is made.' })
  datasetId!: string;

  @Field(() => GraphRecipeInput, { description: 'How it is made.' })
  recipe!: GraphRecipeInput;
}

@InputType({ description: 'A dataset, how a graph is made over its sensors, and what it is called.' })
export class GraphCreateInput extends GraphPreviewInput {
  @Field(() => String, {
    nullable: true,
    description: 'Unique among the graphs of the dataset, up to 200 characters; made up when left out.',
  })
  name?: string | null;
}

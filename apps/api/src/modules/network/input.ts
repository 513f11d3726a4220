import { Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';

export const trafficSides = { RIGHT: 'RIGHT', LEFT: 'LEFT' } as const;
registerEnumType(trafficSides, {
  name: 'TrafficSide',
  description: 'Side of the road that traffic keeps to.',
  valuesConfig: {
    RIGHT: { description: 'As in most countries.' },
    LEFT: { description: 'As in Great Britain, Japan or India.' },
  },
});

@InputType({ description: 'The direction of the traffic that a sensor counts.' })
export class SensorHeadingInput {
  @Field(() => Int, { description: 'Index of the sensor in its dataset, from 0.' })
  node!: number;

  @Field(() => Float, { description: 'Degrees clockwise from north, from 0 to 360.' })
  degrees!: number;
}

@InputType({ description: 'Sensors to be brought onto the segments of a network.' })
export class NetworkSnapInput {
  @Field(() => ID, { description: 'The dataset whose sensors are placed.' })
  datasetId!: string;

  @Field(() => ID, { description: 'The version that they are placed on.' })
  versionId!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'Sensors further than this from every segment are not placed, in metres, up to 10,000; 50 when left out.',
  })
  maxMetres?: number | null;

  @Field(() => trafficSides, {
    nullable: true,
    description: 'Decides between the two directions of one road; RIGHT when left out.',
  })
  traffic?: keyof typeof trafficSides | null;

  @Field(() => [SensorHeadingInput], { nullable: true, description: 'Directions of sensors, where they are known.' })
  headings?: SensorHeadingInput[] | null;
}

@InputType({ description: 'A network and what it shall be called.' })
export class NetworkRenameInput {
  @Field(() => ID, { description: 'The network.' })
  id!: string;

  @Field(() => String, { description: 'Unique among the networks of the team, up to 200 characters.' })
  name!: string;
}

import { Field, Float, ID, InputType } from 'type-graphql';

@InputType({ description: 'Where one sensor stands.' })
export class SensorPlaceInput {
  @Field(() => String, { description: 'The sensor, by its id in the source of the dataset.' })
  sensor!: string;

  @Field(() => String, { description: 'Id of the segment that it watches.' })
  segment!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Metres along the segment, from where it begins; the point nearest to its coordinates when left out.',
  })
  offsetMetres?: number | null;
}

@InputType({ description: 'Sensors that are placed by hand.' })
export class SensorPlacesSetInput {
  @Field(() => ID, { description: 'The dataset whose sensors they are.' })
  datasetId!: string;

  @Field(() => ID, { description: 'The version that they are placed on.' })
  versionId!: string;

  @Field(() => [SensorPlaceInput], { nullable: true, description: 'At most 5,000; others stay where they are.' })
  places?: SensorPlaceInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Sensors that are taken off the network, by their id in the source; at most 5,000.',
  })
  remove?: string[] | null;
}

@InputType({ description: 'An end of a way: a junction, or a place on a segment.' })
export class RoadPlaceInput {
  @Field(() => String, { nullable: true, description: 'Id of a junction; give it or a segment.' })
  junction?: string | null;

  @Field(() => String, { nullable: true, description: 'Id of a segment.' })
  segment?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Metres along the segment, from where it begins; 0 when left out.',
  })
  offsetMetres?: number | null;
}

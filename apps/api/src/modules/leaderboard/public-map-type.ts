/** The map that stands above a public or shared leaderboard: places and readings, without names or ids of anything. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../scalars.ts';

@ObjectType({ description: 'Where one sensor stands, and what it read.' })
export class PublicPlace {
  @Field(() => Float, { description: 'Degrees north, WGS 84.' })
  readonly latitude!: number;

  @Field(() => Float, { description: 'Degrees east, WGS 84.' })
  readonly longitude!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of its readings in the hour of the map, in the unit of the dataset; null where it had none.',
  })
  readonly mean!: number | null;
}

@ObjectType({ description: 'A link of a graph over the sensors.' })
export class PublicMapLink {
  @Field(() => Int, { description: 'Index of the place that it leaves.' })
  readonly from!: number;

  @Field(() => Int, { description: 'Index of the place that it leads to.' })
  readonly to!: number;

  @Field(() => Float, { description: 'Its weight in the graph, without a unit.' })
  readonly weight!: number;
}

@ObjectType({
  description:
    'The sensors of a leaderboard in the busiest hour of the last day of its data: the one with the lowest mean speed, of other quantities with the highest mean.',
})
export class PublicMap {
  @Field(() => DateTime, { description: 'When that hour begins.' })
  readonly from!: Date;

  @Field(() => DateTime, { description: 'When it ends; data with longer steps have one step.' })
  readonly to!: Date;

  @Field(() => [PublicPlace], { description: 'Sensors with coordinates, at most 2000, spread over their order.' })
  readonly places!: readonly PublicPlace[];

  @Field(() => [PublicMapLink], {
    description: 'The heaviest links of a graph over all of them, at most 4000; none where not all are shown.',
  })
  readonly links!: readonly PublicMapLink[];
}

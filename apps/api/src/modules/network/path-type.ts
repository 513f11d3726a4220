import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { FoundPath } from './paths/messages.ts';

@ObjectType({ description: 'A way along the direction of travel. Turns are not restricted.' })
export class RoadPath {
  constructor(
    readonly versionId: string,
    readonly path: FoundPath,
  ) {}

  @Field(() => Float, { description: 'Along the road, in metres.' })
  get lengthMetres(): number {
    return this.path.lengthMetres;
  }

  @Field(() => Float, { description: 'Without other traffic, in seconds; see TRAVEL_TIME of PathCost.' })
  get travelSeconds(): number {
    return this.path.travelSeconds;
  }

  @Field(() => Int, { description: 'Number of its segments.' })
  get segmentCount(): number {
    return this.path.segments.length;
  }
}

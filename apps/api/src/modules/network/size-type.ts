import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How large a version of a network is.' })
export class NetworkSize {
  @Field(() => Int, { description: 'Number of junctions.' })
  readonly junctions!: number;

  @Field(() => Int, { description: 'Number of directed segments: a road that is driven both ways has two.' })
  readonly segments!: number;

  @Field(() => Float, { description: 'Of all segments together, in metres.' })
  readonly lengthMetres!: number;
}

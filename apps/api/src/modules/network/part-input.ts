/** Junctions, segments and changes of them as people give them. */
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { patchKinds } from './enums.ts';

@InputType({ description: 'What a segment is beside where it lies. Null says that something is not known.' })
export class SegmentAttributesInput {
  @Field(() => String, { nullable: true, description: 'Name of the road, up to 500 characters.' })
  name?: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of lanes, from 1 to 99.' })
  lanes?: number | null;

  @Field(() => Float, { nullable: true, description: 'In kilometres per hour, above 0 and below 1000.' })
  speedLimit?: number | null;

  @Field(() => String, { nullable: true, description: 'Such as "motorway" or "primary", up to 100 characters.' })
  roadClass?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Seconds along it, where they are known better than by its limit.',
  })
  travelSeconds?: number | null;

  @Field(() => Float, { nullable: true, description: 'In metres, from 0.01; that of the line when left out.' })
  lengthMetres?: number | null;
}

@InputType({ description: 'A junction of a network.' })
export class JunctionInput {
  @Field(() => String, { description: 'Its id, unique among the junctions of the network, up to 200 characters.' })
  junction!: string;

  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east.' })
  longitude!: number;
}

@InputType({ description: 'A directed segment of a network.' })
export class SegmentInput {
  @Field(() => String, { description: 'Its id, unique among the segments of the network, up to 200 characters.' })
  segment!: string;

  @Field(() => String, { description: 'Id of the junction where it begins.' })
  from!: string;

  @Field(() => String, { description: 'Id of the junction where it ends.' })
  to!: string;

  @Field(() => [Float], {
    nullable: true,
    description: 'Points between the two, degrees, as a flat list: latitude, longitude, ...; up to 2,000 points.',
  })
  via?: number[] | null;

  @Field(() => SegmentAttributesInput, { nullable: true, description: 'What is known of it.' })
  attributes?: SegmentAttributesInput | null;
}

@InputType({ description: 'A network and what it is made of to begin with.' })
export class NetworkCreateInput {
  @Field(() => String, { description: 'Unique among the networks of the team, up to 200 characters.' })
  name!: string;

  @Field(() => [JunctionInput], { nullable: true, description: 'At most 2,000; none when left out.' })
  junctions?: JunctionInput[] | null;

  @Field(() => [SegmentInput], { nullable: true, description: 'At most 5,000; none when left out.' })
  segments?: SegmentInput[] | null;

  @Field(() => String, { nullable: true, description: 'What it was made for, up to 2,000 characters.' })
  message?: string | null;
}

@InputType({ description: 'One change of a network. What a kind does not name must be left out.' })
export class NetworkPatchInput {
  @Field(() => patchKinds, { description: 'What it does.' })
  kind!: keyof typeof patchKinds;

  @Field(() => String, {
    nullable: true,
    description: 'JUNCTION_ADD, JUNCTION_MOVE, JUNCTION_REMOVE, SEGMENT_SPLIT: id of the junction; required.',
  })
  junction?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'All kinds that begin with SEGMENT: id of the segment; required.',
  })
  segment?: string | null;

  @Field(() => Float, { nullable: true, description: 'JUNCTION_ADD, JUNCTION_MOVE: degrees north; required.' })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'JUNCTION_ADD, JUNCTION_MOVE: degrees east; required.' })
  longitude?: number | null;

  @Field(() => String, { nullable: true, description: 'SEGMENT_ADD: id of the junction where it begins; required.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'SEGMENT_ADD: id of the junction where it ends; required.' })
  to?: string | null;

  @Field(() => [Float], {
    nullable: true,
    description:
      'SEGMENT_ADD, SEGMENT_SET: points between the two junctions, degrees, as a flat list: latitude, longitude, ...; up to 2,000 points.',
  })
  via?: number[] | null;

  @Field(() => Float, {
    nullable: true,
    description: 'SEGMENT_SPLIT: metres along the segment, from where it begins; required.',
  })
  offsetMetres?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'SEGMENT_JOIN: id of the segment that begins where the other ends; required.',
  })
  next?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'SEGMENT_SPLIT: ids of the two pieces; that of the segment with /1 and /2 when left out. SEGMENT_JOIN: id of what comes of it; that of the first when left out.',
  })
  into?: string[] | null;

  @Field(() => SegmentAttributesInput, {
    nullable: true,
    description: 'SEGMENT_ADD, SEGMENT_SET: what is known of it.',
  })
  attributes?: SegmentAttributesInput | null;
}

@InputType({ description: 'Changes of the latest version of a network.' })
export class NetworkVersionCreateInput {
  @Field(() => ID, { description: 'The version that is changed. It must be the latest of its network.' })
  parentId!: string;

  @Field(() => [NetworkPatchInput], {
    description: 'Made in this order, each on what those before it made; from 1 to 1,000.',
  })
  patches!: NetworkPatchInput[];

  @Field(() => String, { nullable: true, description: 'What was changed and why, up to 2,000 characters.' })
  message?: string | null;
}

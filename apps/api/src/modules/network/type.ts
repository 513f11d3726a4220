/** Road networks: junctions and directed road segments, versioned. */
import type { networks } from '@stillgraph/db';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';
import { networkFindingKinds } from '@stillgraph/db/schema';
import { NetworkFindingCount } from './finding-type.ts';

@ObjectType({ description: 'Where road segments meet.' })
export class Junction {
  constructor(private readonly row: networks.JunctionRow) {}

  @Field(() => Int, { description: 'Place among the junctions of its version, from 0.' })
  get index(): number {
    return this.row.index;
  }

  @Field(() => String, { description: 'The name that the imported data gives it.' })
  get externalId(): string {
    return this.row.externalId;
  }

  @Field(() => Float, { description: 'Degrees north.' })
  get latitude(): number {
    return this.row.latitude;
  }

  @Field(() => Float, { description: 'Degrees east.' })
  get longitude(): number {
    return this.row.longitude;
  }
}

@ObjectType({ description: 'A directed stretch of road between two junctions.' })
export class RoadSegment {
  constructor(readonly row: networks.RoadSegmentRow) {}

  @Field(() => Int, { description: 'Place among the segments of its version, from 0.' })
  get index(): number {
    return this.row.index;
  }

  @Field(() => String, { description: 'The name that the imported data gives it.' })
  get externalId(): string {
    return this.row.externalId;
  }

  @Field(() => String, { nullable: true, description: 'Of the road; null where it is not known.' })
  get name(): string | null {
    return this.row.name;
  }

  @Field(() => Int, { description: 'Index of the junction where it begins.' })
  get from(): number {
    return this.row.from;
  }

  @Field(() => Int, { description: 'Index of the junction where it ends.' })
  get to(): number {
    return this.row.to;
  }

  @Field(() => Float, { description: 'Along the road, in metres.' })
  get lengthMetres(): number {
    return this.row.lengthMetres;
  }

  @Field(() => Int, { nullable: true, description: 'Number of lanes; null where it is not known.' })
  get lanes(): number | null {
    return this.row.lanes;
  }

  @Field(() => Float, { nullable: true, description: 'In kilometres per hour.' })
  get speedLimit(): number | null {
    return this.row.speedLimit;
  }

  @Field(() => String, { nullable: true, description: 'Such as "motorway" or "primary".' })
  get roadClass(): string | null {
    return this.row.roadClass;
  }

  @Field(() => Float, { nullable: true, description: 'Seconds along it, where the source tells them.' })
  get travelSeconds(): number | null {
    return this.row.travelSeconds;
  }

  @Field(() => [Float], { description: 'Degrees, as a flat list: latitude, longitude, latitude, longitude, ...' })
  get geometry(): number[] {
    return this.row.geometry;
  }
}

@ObjectType({ implements: Node, description: 'A road network; its shape is in its versions.' })
export class Network implements Node {
  constructor(readonly row: networks.NetworkRow) {}

  get id(): string {
    return encodeGlobalId('Network', this.row.id);
  }

  @Field(() => String, { description: 'What it is called.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => DateTime, { description: 'When it was made.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }
}

@ObjectType({ implements: Node, description: 'One immutable state of a road network.' })
export class NetworkVersion implements Node {
  constructor(readonly row: networks.NetworkVersionRow) {}

  get id(): string {
    return encodeGlobalId('NetworkVersion', this.row.id);
  }

  @Field(() => Int, { description: 'Counted from 1.' })
  get number(): number {
    return this.row.number;
  }

  @Field(() => String, { description: 'SHA-256 of junctions and segments.' })
  get contentHash(): string {
    return this.row.contentHash;
  }

  @Field(() => String, { nullable: true, description: 'What was changed and why, or where it is from.' })
  get message(): string | null {
    return this.row.message;
  }

  @Field(() => [NetworkFindingCount], {
    nullable: true,
    description: 'How much looks wrong, by kind; null until a worker has looked through it.',
  })
  get findingCounts(): NetworkFindingCount[] | null {
    const { findingCounts } = this.row;
    if (findingCounts === null) return null;
    return networkFindingKinds.map((kind) => ({ kind, count: findingCounts[kind] }));
  }

  @Field(() => String, {
    description:
      'Where all of its segments are downloaded as GeoJSON: a path of this API, for the same people and keys.',
  })
  get geoJsonPath(): string {
    return `/export/networks/${this.id}.geojson`;
  }

  @Field(() => DateTime, { description: 'When it was made.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }
}

export const JunctionConnection = connectionType(Junction, 'Junction');
export const RoadSegmentConnection = connectionType(RoadSegment, 'RoadSegment');
export const NetworkVersionConnection = connectionType(NetworkVersion, 'NetworkVersion');
export const NetworkConnection = connectionType(Network, 'Network');

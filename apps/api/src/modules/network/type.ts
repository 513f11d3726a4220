/** Road networks: junctions and directed road segments, versioned. */
import type { networks } from '@stillgraph/db';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';

@ObjectType({ description: 'Where road segments meet.' })
export class Junction {
  constructor(private readonly row: networks.JunctionRow) {}

  @Field(() => Int)
  get index(): number {
    return this.row.index;
  }

  @Field(() => String)
  get externalId(): string {
    return this.row.externalId;
  }

  @Field(() => Float)
  get latitude(): number {
    return this.row.latitude;
  }

  @Field(() => Float)
  get longitude(): number {
    return this.row.longitude;
  }
}

@ObjectType({ description: 'A directed stretch of road between two junctions.' })
export class RoadSegment {
  constructor(private readonly row: networks.RoadSegmentRow) {}

  @Field(() => Int)
  get index(): number {
    return this.row.index;
  }

  @Field(() => String)
  get externalId(): string {
    return this.row.externalId;
  }

  @Field(() => String, { nullable: true })
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

  @Field(() => Float)
  get lengthMetres(): number {
    return this.row.lengthMetres;
  }

  @Field(() => Int, { nullable: true })
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

  @Field(() => [Float], { description: 'Flat list: latitude, longitude, latitude, longitude, ...' })
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

  @Field(() => String)
  get name(): string {
    return this.row.name;
  }

  @Field(() => DateTime)
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

  @Field(() => String)
  get contentHash(): string {
    return this.row.contentHash;
  }

  @Field(() => DateTime)
  get createdAt(): Date {
    return this.row.createdAt;
  }
}

export const NetworkConnection = connectionType(Network, 'Network');

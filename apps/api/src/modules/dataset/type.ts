/** Measurements over the nodes of a graph, immutable once imported. */
import { unitText, type datasets } from '@stillgraph/db';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';

export const channelRoles = { TARGET: 'TARGET', INPUT: 'INPUT', LABEL: 'LABEL', KNOWN: 'KNOWN' } as const;
registerEnumType(channelRoles, {
  name: 'ChannelRole',
  description: 'What a channel of a dataset is for.',
  valuesConfig: {
    TARGET: { description: 'Is forecast.' },
    INPUT: { description: 'May be shown to models up to the end of a window: a reading is known from its step on.' },
    KNOWN: {
      description:
        'May be shown to models at the target steps too: known ahead, as a calendar or an issued forecast is.',
    },
    LABEL: { description: 'Ground truth about the data, such as incidents; never read by models.' },
  },
});

@ObjectType({ description: 'One quantity that every sensor of a dataset measures.' })
export class Channel {
  @Field(() => Int, { description: 'Place on the channel axis of the binary routes, from 0.' })
  readonly index!: number;

  @Field(() => String, { description: 'As the imported data calls it.' })
  readonly name!: string;

  @Field(() => String, { description: 'What is measured, such as "speed".' })
  readonly quantity!: string;

  @Field(() => String, { description: 'As people read it.' })
  readonly unit!: string;

  @Field(() => channelRoles, { description: 'Whether it is forecast or only read.' })
  readonly role!: keyof typeof channelRoles;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of its readings that are missing, 0 to 1; null where it was imported before that was counted.',
  })
  readonly missingShare!: number | null;
}

@ObjectType({ description: 'A sensor: one node of the graphs over its dataset.' })
export class SensorNode {
  constructor(private readonly row: datasets.DatasetNodeRow) {}

  @Field(() => Int, { description: 'Place on the node axis of the binary routes, from 0.' })
  get index(): number {
    return this.row.index;
  }

  @Field(() => String, { description: 'The name that the imported data gives it.' })
  get externalId(): string {
    return this.row.externalId;
  }

  @Field(() => String, { nullable: true, description: 'Name for people; null where the data gives none.' })
  get name(): string | null {
    return this.row.name;
  }

  @Field(() => Float, { nullable: true, description: 'Degrees north.' })
  get latitude(): number | null {
    return this.row.latitude;
  }

  @Field(() => Float, { nullable: true, description: 'Degrees east.' })
  get longitude(): number | null {
    return this.row.longitude;
  }

  @Field(() => Float, { nullable: true, description: 'Of the observed target readings, in the unit of the dataset.' })
  get mean(): number | null {
    return this.row.mean;
  }

  @Field(() => Float, { nullable: true, description: 'Of the observed target readings, in the unit of the dataset.' })
  get standardDeviation(): number | null {
    return this.row.standardDeviation;
  }

  @Field(() => Float, { nullable: true, description: 'Smallest observed target reading, in the unit of the dataset.' })
  get minimum(): number | null {
    return this.row.minimum;
  }

  @Field(() => Float, { nullable: true, description: 'Largest observed target reading, in the unit of the dataset.' })
  get maximum(): number | null {
    return this.row.maximum;
  }

  @Field(() => Float, { description: 'Share of the target readings that are missing, 0 to 1.' })
  get missingShare(): number {
    return this.row.missingShare;
  }
}

@ObjectType({
  implements: Node,
  description: 'Measurements [time, node, channel] of a fixed step, immutable once imported.',
})
export class Dataset implements Node {
  constructor(readonly row: datasets.DatasetRow) {}

  get id(): string {
    return encodeGlobalId('Dataset', this.row.id);
  }

  @Field(() => String, { description: 'Short name, unique in the team.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => String, { description: 'Name for people; null when none was given.' })
  get title(): string {
    return this.row.title;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What it holds, as whoever imported it wrote; null when nothing was written.',
  })
  get description(): string | null {
    return this.row.description;
  }

  @Field(() => String, { description: 'What the target channel measures, such as "speed".' })
  get quantity(): string {
    return this.row.quantity;
  }

  @Field(() => String, { description: 'Unit of the target channel as people read it, such as "mph" or "°C".' })
  get unit(): string {
    return unitText(this.row.unit);
  }

  @Field(() => String, { description: 'IANA time zone that its hours and weekends are read in.' })
  get zone(): string {
    return this.row.zone;
  }

  @Field(() => DateTime, { description: 'Time of step 0.' })
  get startAt(): Date {
    return this.row.startAt;
  }

  @Field(() => DateTime, { description: 'Time of the last step.' })
  get endAt(): Date {
    return new Date(this.row.startAt.getTime() + (this.row.steps - 1) * this.row.stepSeconds * 1000);
  }

  @Field(() => Int, { description: 'Seconds from one step to the next.' })
  get stepSeconds(): number {
    return this.row.stepSeconds;
  }

  @Field(() => Int, { description: 'Number of time steps.' })
  get steps(): number {
    return this.row.steps;
  }

  @Field(() => Int, { description: 'Number of sensors.' })
  get nodeCount(): number {
    return this.row.nodeCount;
  }

  @Field(() => Float, { description: 'Share of the readings of all channels that are missing, 0 to 1.' })
  get missingShare(): number {
    return this.row.missingShare;
  }

  @Field(() => Boolean, { description: 'Whether a reading of exactly 0 was taken as missing at import.' })
  get zeroIsMissing(): boolean {
    return this.row.zeroIsMissing;
  }

  @Field(() => Boolean, { description: 'Whether every sensor has coordinates; maps need them.' })
  get hasCoordinates(): boolean {
    return this.row.hasCoordinates;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Licence that the data came under, in words; null when none was given. What it forbids is in licences.',
  })
  get licence(): string | null {
    return this.row.licence;
  }

  @Field(() => String, { nullable: true, description: 'Where the data come from.' })
  get source(): string | null {
    return this.row.source;
  }

  @Field(() => String, { description: 'sha256 over the values and the mask, in hex.' })
  get contentHash(): string {
    return this.row.contentHash;
  }

  @Field(() => Boolean, { description: 'Whether a simulator made it.' })
  get synthetic(): boolean {
    return this.row.synthetic;
  }

  @Field(() => DateTime, { description: 'When it was made.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @Field(() => String, {
    description:
      'Path of the binary route: float32 [steps, nodes], missing readings are NaN. Query: channel, from, to (steps), nodes (comma-separated indices); stretch (steps) gives [stretches, 3, nodes] with the lowest, the mean and the highest of each, together=true puts the sensors together.',
  })
  get seriesPath(): string {
    return `/binary/datasets/${this.row.id}/series`;
  }

  @Field(() => String, {
    description:
      "Path of the binary route: float32 [nodes, shares], quantiles (nearest rank) of each sensor's own readings in the unit of the dataset. Query: shares (comma-separated, above 0 and up to 1), channel, from, to (steps).",
  })
  get quantilesPath(): string {
    return `/binary/datasets/${this.row.id}/quantiles`;
  }
}

export const DatasetConnection = connectionType(Dataset, 'Dataset');

/** What differs between two versions of a network. */
import type { networkDiff } from '@stillgraph/db';
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { differingField, differingFields, partChanges, type DifferingField } from './enums.ts';

@ObjectType({ description: 'How many parts of one kind differ.' })
export class NetworkDifferenceCounts {
  @Field(() => Int, { description: 'Number of those that were not there.' })
  readonly added!: number;

  @Field(() => Int, { description: 'Number of those that are not there any more.' })
  readonly removed!: number;

  @Field(() => Int, { description: 'Number of those of which something is another.' })
  readonly changed!: number;
}

@ObjectType({ description: 'What leads from one version of a network to another; parts are the same by their ids.' })
export class NetworkDiff {
  /** Null: from nothing, to the first version. */
  constructor(
    readonly from: string | null,
    readonly to: string,
  ) {}

  /** Nothing is added by what there was not. */
  get pair(): networkDiff.VersionPair {
    return { from: this.from ?? '00000000-0000-0000-0000-000000000000', to: this.to };
  }
}

/** Segments and junctions differ alike; what they were and are is of two types. */
function differenceType(name: string, description: string) {
  @ObjectType(name, { description })
  class PartDifference {
    constructor(
      readonly difference: networkDiff.NetworkDifference,
      readonly pair: networkDiff.VersionPair,
    ) {}

    @Field(() => String, { description: 'Its id, the same in both.' })
    get externalId(): string {
      return this.difference.externalId;
    }

    @Field(() => partChanges, { description: 'How it differs.' })
    get change(): keyof typeof partChanges {
      return this.difference.change;
    }

    @Field(() => [differingFields], { description: 'CHANGED: what is another.' })
    get fields(): DifferingField[] {
      return this.difference.fields.map(differingField);
    }
  }
  return PartDifference;
}

export const SegmentDifference = differenceType('SegmentDifference', 'A segment that is another in two versions.');
export type SegmentDifference = InstanceType<typeof SegmentDifference>;
export const JunctionDifference = differenceType('JunctionDifference', 'A junction that is another in two versions.');
export type JunctionDifference = InstanceType<typeof JunctionDifference>;

export const SegmentDifferenceConnection = connectionType(SegmentDifference, 'SegmentDifference');
export const JunctionDifferenceConnection = connectionType(JunctionDifference, 'JunctionDifference');

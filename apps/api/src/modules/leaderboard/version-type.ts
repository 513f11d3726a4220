/** The history of a leaderboard: versions that never change, the entries in them, and what sets two of them apart. */
import type { leaderboardVersions } from '@stillgraph/db';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';
import { RankedConfiguration } from './ranked-type.ts';

@ObjectType({
  implements: Node,
  description:
    'A ranking that a leaderboard stood at; it never changes. A ranking that says the same makes no new one.',
})
export class LeaderboardVersion implements Node {
  constructor(readonly row: leaderboardVersions.LeaderboardVersionRow) {}

  get id(): string {
    return encodeGlobalId('LeaderboardVersion', this.row.id);
  }

  @Field(() => Int, { description: 'Counts from 1; the newest 1000 are kept, and those that a share link shows.' })
  get number(): number {
    return this.row.number;
  }

  @Field(() => DateTime, { description: 'Since when the board stood at it.' })
  get madeAt(): Date {
    return this.row.madeAt;
  }

  @Field(() => String, {
    description:
      'sha256 over ranks and figures of its entries in their order, in hex: equal rankings have equal hashes.',
  })
  get contentHash(): string {
    return this.row.contentHash;
  }

  @Field(() => String, { description: 'Hash of the protocol, in hex.' })
  get protocolHash(): string {
    return this.row.protocolHash;
  }

  @Field(() => Int, { description: 'Number of the version of the code that computed the scores.' })
  get metricVersion(): number {
    return this.row.metricVersion;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the version of the code that trained and ranked; null of what was ranked before it was kept.',
  })
  get computationVersion(): number | null {
    return this.row.computationVersion;
  }

  @Field(() => [String], { description: 'What the board said in plain sentences, most important first.' })
  get findings(): string[] {
    return this.row.findings;
  }

  @Field(() => Int, { description: 'Number of entries.' })
  get entryCount(): number {
    return this.row.entryCount;
  }

  @Field(() => Int, { description: 'Number of runs that they gather.' })
  get runCount(): number {
    return this.row.runCount;
  }
}

export const LeaderboardVersionConnection = connectionType(LeaderboardVersion, 'LeaderboardVersion');

@ObjectType({ implements: RankedConfiguration, description: 'An entry of a leaderboard as it stood in a version.' })
export class LeaderboardVersionEntry extends RankedConfiguration {
  constructor(override readonly row: leaderboardVersions.VersionEntryRow) {
    super(row);
  }

  @Field(() => ID, { description: 'Id of the entry, whether or not it is still on the board.' })
  get entryId(): string {
    return encodeGlobalId('LeaderboardEntry', this.row.id);
  }
}

export const LeaderboardVersionEntryConnection = connectionType(LeaderboardVersionEntry, 'LeaderboardVersionEntry');

const changeKinds = { CAME: 'CAME', WENT: 'WENT', JUDGED: 'JUDGED', MOVED: 'MOVED', MEASURED: 'MEASURED' } as const;
registerEnumType(changeKinds, {
  name: 'LeaderboardChangeKind',
  description: 'In what an entry differs between two versions.',
  valuesConfig: {
    CAME: { description: 'It is in the later one alone.' },
    WENT: { description: 'It is in the earlier one alone.' },
    JUDGED: { description: 'Its verdict beside its control is another.' },
    MOVED: { description: 'Its range of ranks is another.' },
    MEASURED: { description: 'Its figures are others, as when seeds joined it.' },
  },
});

@ObjectType({ description: 'An entry that differs between two versions.' })
export class LeaderboardEntryChange {
  @Field(() => [changeKinds], { description: 'In what it differs.' })
  readonly kinds!: (keyof typeof changeKinds)[];

  /** `placeKey` of version and entry; null where the version does not have it. */
  readonly beforeKey!: string | null;
  readonly afterKey!: string | null;
}

@ObjectType({ description: 'What sets two versions of a leaderboard apart.' })
export class LeaderboardDifference {
  @Field(() => LeaderboardVersion, { description: 'The version that is compared with.' })
  readonly from!: LeaderboardVersion;

  @Field(() => LeaderboardVersion, { description: 'The version whose difference it is.' })
  readonly to!: LeaderboardVersion;

  @Field(() => Int, { description: 'Number of entries that came.' })
  readonly came!: number;

  @Field(() => Int, { description: 'Number of entries that went.' })
  readonly went!: number;

  @Field(() => Int, { description: 'Number of entries whose verdict changed.' })
  readonly judged!: number;

  @Field(() => Int, { description: 'Number of entries whose range of ranks changed.' })
  readonly moved!: number;

  @Field(() => Int, { description: 'Number of entries whose figures changed.' })
  readonly measured!: number;

  readonly changed!: readonly LeaderboardEntryChange[];
}

/** Configurations ranked under one protocol, as they stand. */
import type { leaderboards } from '@stillgraph/db';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';
import { RankedConfiguration } from './ranked-type.ts';

export const endReasons = {
  METRIC_VERSION: 'METRIC_VERSION',
  SPLIT: 'SPLIT',
  MASK_RULE: 'MASK_RULE',
  HORIZONS: 'HORIZONS',
} as const;
export type EndReasonName = keyof typeof endReasons;
registerEnumType(endReasons, {
  name: 'LeaderboardEndReason',
  description: 'What a new protocol has otherwise than the one whose board it ended: their scores do not compare.',
  valuesConfig: {
    METRIC_VERSION: { description: 'The code that computes scores gives other numbers.' },
    SPLIT: { description: 'The series is cut elsewhere.' },
    MASK_RULE: { description: 'Other targets count.' },
    HORIZONS: { description: 'Other horizons are reported.' },
  },
});

export const visibilities = { TEAM: 'TEAM', PUBLIC: 'PUBLIC' } as const;
export type VisibilityName = keyof typeof visibilities;
registerEnumType(visibilities, {
  name: 'LeaderboardVisibility',
  description: 'Who may read a leaderboard, share links aside.',
  valuesConfig: {
    TEAM: { description: 'The team that owns it.' },
    PUBLIC: { description: 'Anybody, without an account: as a PublicLeaderboard.' },
  },
});

@ObjectType({ implements: Node, description: 'Configurations ranked under one protocol, where scores compare.' })
export class Leaderboard implements Node {
  constructor(readonly row: leaderboards.LeaderboardRow) {}

  get id(): string {
    return encodeGlobalId('Leaderboard', this.row.id);
  }

  @Field(() => String, { description: 'The dataset, the event if one is predicted, and the window.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => DateTime, { description: 'When it was ranked last, whether or not that said something new.' })
  get updatedAt(): Date {
    return this.row.updatedAt;
  }

  @Field(() => [String], { description: 'What the board says in plain sentences, most important first.' })
  get findings(): string[] {
    return this.row.findings;
  }

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when another protocol of the same data and window is ranked in its place; null while it goes on.',
  })
  get endedAt(): Date | null {
    return this.row.endedAt;
  }

  @Field(() => [endReasons], {
    description: 'What the protocol of its successor has otherwise; empty while it goes on.',
  })
  get endedBecause(): EndReasonName[] {
    return this.row.endedBecause;
  }

  @Field(() => visibilities, { description: 'Who may read it.' })
  get visibility(): VisibilityName {
    return this.row.visibility;
  }

  @Field(() => String, { nullable: true, description: 'Its address among public boards; null while it is not public.' })
  get slug(): string | null {
    return this.row.visibility === 'PUBLIC' ? this.row.slug : null;
  }

  @Field(() => DateTime, { nullable: true, description: 'Since when it is public.' })
  get publishedAt(): Date | null {
    return this.row.publishedAt;
  }
}

export const LeaderboardConnection = connectionType(Leaderboard, 'Leaderboard');

@ObjectType({
  implements: [Node, RankedConfiguration],
  description: 'One configuration on a leaderboard, all its seeds together.',
})
export class LeaderboardEntry extends RankedConfiguration implements Node {
  get id(): string {
    return encodeGlobalId('LeaderboardEntry', this.row.id);
  }
}

export const LeaderboardEntryConnection = connectionType(LeaderboardEntry, 'LeaderboardEntry');

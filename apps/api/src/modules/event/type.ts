/** Numbered events of a team. */
import type { teamEvents } from '@stillgraph/db';
import { publicPayload } from '@stillgraph/db';
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime, Json } from '../../scalars.ts';
import { verdicts } from '../leaderboard/ranked-type.ts';
import { Leaderboard, LeaderboardEntry } from '../leaderboard/type.ts';
import { teamEventTypes } from './enums.ts';

@ObjectType({
  implements: Node,
  description:
    'Something that happened in the team. Numbers have no gaps and come in the order in which the changes were committed; after a drop, subscribe again with the last sequence seen.',
})
export class TeamEvent implements Node {
  constructor(readonly row: teamEvents.TeamEventRow) {}

  get id(): string {
    return encodeGlobalId('TeamEvent', this.row.id);
  }

  @Field(() => Int, { description: 'Counted up inside the team, from 1.' })
  get sequence(): number {
    return this.row.sequence;
  }

  @Field(() => DateTime, { description: 'When the change was committed.' })
  get at(): Date {
    return this.row.at;
  }

  @Field(() => teamEventTypes, { description: 'What happened.' })
  get type(): string {
    return this.row.type;
  }

  @Field(() => Json, {
    description: 'How things stood then: what a webhook of this type carries as its data.',
  })
  get payload(): Record<string, unknown> {
    return publicPayload(this.row.payload);
  }
}

export const TeamEventConnection = connectionType(TeamEvent, 'TeamEvent');

@ObjectType({ description: 'What a new ranking says of a student beside its control.' })
export class VerdictChange {
  @Field(() => LeaderboardEntry, { nullable: true, description: 'As it is now; null when it is off the board.' })
  readonly entry!: LeaderboardEntry | null;

  @Field(() => String, { description: 'Model and method of the entry.' })
  readonly label!: string;

  @Field(() => verdicts, { description: 'The verdict of the ranking before.' })
  readonly before!: keyof typeof verdicts;

  @Field(() => verdicts, { description: 'The verdict of the new ranking.' })
  readonly after!: keyof typeof verdicts;
}

@ObjectType({ description: 'A new ranking of a leaderboard that differs from the one before.' })
export class LeaderboardEvent {
  @Field(() => Int, {
    description: 'Number of the event in the team; after a drop, subscribe again with the last one.',
  })
  readonly sequence!: number;

  @Field(() => DateTime, { description: 'When the ranking was written.' })
  readonly at!: Date;

  @Field(() => Leaderboard, { description: 'As it is now, which may be later than the event.' })
  readonly leaderboard!: Leaderboard;

  @Field(() => Boolean, { description: 'Whether another entry, or none, comes first now.' })
  readonly bestChanged!: boolean;

  @Field(() => [VerdictChange], { description: 'Of students that were and are on the board, at most 20.' })
  readonly verdictsChanged!: VerdictChange[];
}

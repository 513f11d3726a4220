import { Field, ObjectType } from 'type-graphql';
import { Leaderboard } from './type.ts';
import { LeaderboardVersion } from './version-type.ts';

@ObjectType({
  description: 'A leaderboard has a new version; after a drop, subscribe again with the last number seen.',
})
export class LeaderboardVersionEvent {
  @Field(() => LeaderboardVersion, { description: 'The new version; its number is that of the event.' })
  readonly version!: LeaderboardVersion;

  @Field(() => Leaderboard, { description: 'The board as it is now, which may be later than the version.' })
  readonly leaderboard!: Leaderboard;
}

import { Arg, ID, Int, Resolver, Root, Subscription, type SubscribeResolverData } from 'type-graphql';
import type { Context } from '../../context.ts';
import { idOf } from '../../relay/global-id.ts';
import { LeaderboardVersionEvent } from './event-type.ts';
import { followLeaderboard } from './follow-leaderboard.ts';

interface LeaderboardChangedArgs {
  readonly id: string;
  readonly afterVersion?: number | null;
}

@Resolver()
export class LeaderboardSubscriptions {
  @Subscription(() => LeaderboardVersionEvent, {
    description:
      'New versions of a leaderboard: first those after afterVersion, then each as it is made; none twice, none left out.',
    subscribe: ({ args, context }: SubscribeResolverData<unknown, LeaderboardChangedArgs, Context>) =>
      followLeaderboard(context, idOf('Leaderboard', args.id, 'id'), args.afterVersion ?? null),
  })
  leaderboardChanged(
    @Root() event: LeaderboardVersionEvent,
    @Arg('id', () => ID, { description: 'The leaderboard.' }) _id: string,
    @Arg('afterVersion', () => Int, {
      nullable: true,
      description: 'Number of the last version seen; versions made from now on alone when left out.',
    })
    _afterVersion: number | null | undefined,
  ): LeaderboardVersionEvent {
    return event;
  }
}

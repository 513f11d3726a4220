import type { TeamEventPayload, TeamEventType } from '@stillgraph/db';
import { Arg, ID, Int, Resolver, Root, Subscription, type SubscribeResolverData } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ApiError } from '../../errors/api-error.ts';
import { idOf } from '../../relay/global-id.ts';
import { Leaderboard, LeaderboardEntry } from '../leaderboard/type.ts';
import { teamEventTypes } from './enums.ts';
import { followTeam } from './follow-team.ts';
import { LeaderboardEvent, TeamEvent } from './type.ts';

interface TeamEventsArgs {
  readonly afterSequence?: number | null;
  readonly types?: readonly TeamEventType[] | null;
}

interface LeaderboardEventsArgs {
  readonly leaderboardId: string;
  readonly afterSequence?: number | null;
}

const AFTER = 'Number of the last event seen; only what happens from now on when left out.';

@Resolver()
export class EventSubscriptions {
  @Subscription(() => TeamEvent, {
    description:
      'Events of the team: first those after afterSequence, then each as it happens; none twice, none left out. Fails with EVENTS_PRUNED where events after that number are not kept any more.',
    subscribe: ({ args, context }: SubscribeResolverData<unknown, TeamEventsArgs, Context>) => {
      const wanted = args.types?.map(String);
      return followTeam(context, args.afterSequence ?? null, (row) =>
        Promise.resolve(wanted === undefined || wanted.includes(row.type) ? new TeamEvent(row) : undefined),
      );
    },
  })
  teamEvents(
    @Root() event: TeamEvent,
    @Arg('afterSequence', () => Int, { nullable: true, description: AFTER }) _afterSequence: number | null | undefined,
    @Arg('types', () => [teamEventTypes], { nullable: true, description: 'Only these; all when left out.' })
    _types: TeamEventType[] | null | undefined,
  ): TeamEvent {
    return event;
  }

  @Subscription(() => LeaderboardEvent, {
    description: 'New rankings of a leaderboard that differ from the one before; replayed as teamEvents are.',
    subscribe: async ({ args, context }: SubscribeResolverData<unknown, LeaderboardEventsArgs, Context>) => {
      const id = idOf('Leaderboard', args.leaderboardId, 'leaderboardId');
      if ((await context.loaders.leaderboard.load(id)) === null) {
        throw new ApiError('NOT_FOUND', 'the team has no such leaderboard');
      }
      return followTeam(context, args.afterSequence ?? null, async (row, loaders) => {
        if (row.type !== 'leaderboard.changed' || row.subjectId !== id) return undefined;
        const board = await loaders.leaderboard.load(id);
        if (board === null) return undefined;
        // The table keeps payloads of their type's shape, which `append` has checked.
        const payload = row.payload as TeamEventPayload<'leaderboard.changed'>;
        const verdictsChanged = payload.verdictsChanged.map(async ({ entryId, ...change }) => {
          const entry = await loaders.leaderboardEntry.load(entryId);
          return { ...change, entry: entry === null ? null : new LeaderboardEntry(entry) };
        });
        return {
          sequence: row.sequence,
          at: row.at,
          leaderboard: new Leaderboard(board),
          bestChanged: payload.bestChanged,
          verdictsChanged: await Promise.all(verdictsChanged),
        };
      });
    },
  })
  leaderboardEvents(
    @Root() event: LeaderboardEvent,
    @Arg('leaderboardId', () => ID, { description: 'The leaderboard to follow.' }) _leaderboardId: string,
    @Arg('afterSequence', () => Int, { nullable: true, description: AFTER }) _afterSequence: number | null | undefined,
  ): LeaderboardEvent {
    return event;
  }
}

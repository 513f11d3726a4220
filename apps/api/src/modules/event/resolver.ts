import { teamEvents, type TeamEventType } from '@stillgraph/db';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { Node } from '../../relay/node.ts';
import { PageArgs } from '../../relay/page.ts';
import { findNode } from '../node/resolver.ts';
import { Team } from '../viewer/type.ts';
import { teamEventTypes } from './enums.ts';
import { TeamEvent, TeamEventConnection } from './type.ts';

@Resolver(() => TeamEvent)
export class EventResolver {
  @Query(() => TeamEventConnection, { description: 'Events of the team that are kept, newest first.' })
  events(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('types', () => [teamEventTypes], { nullable: true, description: 'Only these; all when left out.' })
    types: TeamEventType[] | null | undefined,
    @Ctx() { database, teamId }: Context,
  ): Promise<Connection<TeamEvent>> {
    return connect(page, {
      page: (request) => teamEvents.list(database, { teamId, types, ...request }),
      keyOf: (row) => row.id,
      nodeOf: (row) => new TeamEvent(row),
    });
  }

  @FieldResolver(() => Node, { nullable: true, description: 'What it is about, as it is now; null when it is gone.' })
  subject(@Root() { row }: TeamEvent, @Ctx() context: Context): Promise<Node | null> {
    return findNode(context, row.subjectType, row.subjectId);
  }
}

@Resolver(() => Team)
export class TeamEventNumbersResolver {
  @FieldResolver(() => Int, {
    description: "Number of the team's newest event, 0 before the first: after a query, subscribe to what follows it.",
  })
  async lastEvent(@Root() { row }: Team, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.eventNumbersOfTeam.load(row.id))?.lastSequence ?? 0;
  }

  @FieldResolver(() => Int, {
    description:
      'Number of the newest event that is not kept any more, 0 where all are: subscribe from there or later.',
  })
  async lastPrunedEvent(@Root() { row }: Team, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.eventNumbersOfTeam.load(row.id))?.prunedThrough ?? 0;
  }
}

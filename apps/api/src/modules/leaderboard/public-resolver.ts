/** Leaderboards for anybody: those that a team has made public, and the one behind a share link. */
import { leaderboards } from '@stillgraph/db';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { decodeCursor, encodeCursor } from '../../relay/cursor.ts';
import { ForwardPageArgs, readPageSize } from '../../relay/page.ts';
import { PublicLeaderboardEntry } from './public-entry-type.ts';
import { PublicMap } from './public-map-type.ts';
import { readPublicMap } from './public-map.ts';
import { PublicLeaderboard, PublicLeaderboardConnection, PublicLeaderboardEntryConnection } from './public-type.ts';
import { showBoards, showShared } from './shown-boards.ts';
import { slugFault } from './slug.ts';

@Resolver(() => PublicLeaderboard)
export class PublicLeaderboardResolver {
  @Query(() => PublicLeaderboardConnection, {
    description: 'Leaderboards that their teams have made public, newest first; needs no account.',
  })
  publicLeaderboards(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() { accounts: database }: Context,
  ): Promise<Connection<PublicLeaderboard>> {
    return connect(page, {
      page: async (request) => {
        const { rows, ...rest } = await leaderboards.listPublic(database, request);
        // The count is a function that the rest keeps.
        return { ...rest, rows: await showBoards(database, rows) };
      },
      keyOf: ({ slug }) => slug ?? '',
      nodeOf: (board) => board,
      isKey: (key) => slugFault(key) === null,
    });
  }

  @Query(() => PublicLeaderboard, {
    nullable: true,
    description: 'A public leaderboard by its address; null where there is none. Needs no account.',
  })
  async publicLeaderboard(
    @Arg('slug', () => String, { description: 'Its address among public boards.' }) slug: string,
    @Ctx() { accounts: database }: Context,
  ): Promise<PublicLeaderboard | null> {
    const board = await leaderboards.bySlug(database, slug);
    const [shown] = board === undefined ? [] : await showBoards(database, [board]);
    return shown ?? null;
  }

  @Query(() => PublicLeaderboard, {
    nullable: true,
    description:
      'What a share link shows; null where its secret is unknown, has expired or was revoked, or the terms of the data forbid to pass them on. Needs no account, and counts as a use of the link unless told otherwise.',
  })
  sharedLeaderboard(
    @Arg('token', () => String, { description: 'The secret of the link.' }) token: string,
    @Arg('counts', () => Boolean, {
      defaultValue: true,
      description: 'Whether this is a use of the link; a look whether it shows anything, or a preview of it, is none.',
    })
    counts: boolean,
    @Ctx() context: Context,
  ): Promise<PublicLeaderboard | null> {
    // Each use is counted.
    context.allowance.isRepeatable = false;
    return showShared(context, token, counts);
  }

  @FieldResolver(() => PublicMap, {
    nullable: true,
    description: 'Where its sensors stand and what they read in one hour; null where they have no coordinates.',
  })
  map(@Root() { shown }: PublicLeaderboard, @Ctx() context: Context): Promise<PublicMap | null> {
    // Sensors and readings are the team's alone, whoever may read the board: where they come from here is its map.
    return readPublicMap(context.databaseOf(shown.board.teamId), shown.dataset);
  }

  @FieldResolver(() => PublicLeaderboardEntryConnection, { description: 'Best first.' })
  async entries(
    @Root() { shown }: PublicLeaderboard,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ): Promise<Connection<PublicLeaderboardEntry>> {
    // Cursors are positions, so that they tell no id.
    const isPosition = (key: string) => /^\d{1,9}$/.test(key);
    const { first } = { first: 0, ...readPageSize(page) };
    const start = typeof page.after === 'string' ? Number(decodeCursor(page.after, isPosition, 'after')) + 1 : 0;
    const { entryCount } = shown.version;
    const rows = first === 0 ? [] : await shown.entries(start, first);
    const edges = rows.map((row) => ({
      cursor: encodeCursor(String(row.position)),
      node: new PublicLeaderboardEntry(row),
    }));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: start + rows.length < entryCount,
        hasPreviousPage: start > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      count: () => Promise.resolve(entryCount),
    };
  }
}

import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { loadRequired } from '../../relay/loader.ts';
import { ForwardPageArgs } from '../../relay/page.ts';
import { User } from '../viewer/type.ts';
import { createShareLink, revokeShareLink, setVisibility } from './share-changes.ts';
import { LeaderboardVisibilitySetInput, ShareLinkCreateInput } from './share-input.ts';
import {
  LeaderboardPayload,
  ShareLink,
  ShareLinkConnection,
  ShareLinkCreatePayload,
  ShareLinkRevokePayload,
} from './share-type.ts';
import { Leaderboard } from './type.ts';
import { LeaderboardVersion } from './version-type.ts';

@Resolver(() => Leaderboard)
export class LeaderboardSharingResolver {
  @FieldResolver(() => ShareLinkConnection, {
    nullable: true,
    description: 'Its share links, newest first, ended ones too; null for those who may not make any.',
  })
  async shareLinks(
    @Root() { row }: Leaderboard,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ShareLink> | null> {
    if (context.refusal('leaderboards.write') !== null) return null;
    return connect(page, {
      page: (request) => context.loaders.shareLinksOfLeaderboard(request).load(row.id),
      keyOf: (link) => link.id,
      nodeOf: (link) => new ShareLink(link),
    });
  }

  @Mutation(() => ShareLinkCreatePayload, {
    description: 'Makes a link that shows a leaderboard, or one version of it, to whoever has it.',
  })
  shareLinkCreate(
    @Arg('input', () => ShareLinkCreateInput, { description: 'What it is to show, and for how long.' })
    input: ShareLinkCreateInput,
    @Ctx() context: Context,
  ): Promise<ShareLinkCreatePayload> {
    return createShareLink(context, input);
  }

  @Mutation(() => ShareLinkRevokePayload, { description: 'Ends a share link at once and for good.' })
  shareLinkRevoke(
    @Arg('id', () => ID, { description: 'The share link.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ShareLinkRevokePayload> {
    return revokeShareLink(context, id);
  }

  @Mutation(() => LeaderboardPayload, {
    description: 'Opens a leaderboard to anybody, or takes it back to the team; for owners and admins.',
  })
  leaderboardVisibilitySet(
    @Arg('input', () => LeaderboardVisibilitySetInput, { description: 'The leaderboard, and who may read it.' })
    input: LeaderboardVisibilitySetInput,
    @Ctx() context: Context,
  ): Promise<LeaderboardPayload> {
    return setVisibility(context, input);
  }
}

@Resolver(() => ShareLink)
export class ShareLinkResolver {
  @FieldResolver(() => Leaderboard, { description: 'The leaderboard that it shows.' })
  async leaderboard(@Root() { row }: ShareLink, @Ctx() context: Context): Promise<Leaderboard> {
    return new Leaderboard(await loadRequired(context.loaders.leaderboard, row.leaderboardId, 'leaderboard'));
  }

  @FieldResolver(() => LeaderboardVersion, {
    nullable: true,
    description: 'The one version that it shows; null for the board as it stands.',
  })
  async version(@Root() { row }: ShareLink, @Ctx() context: Context): Promise<LeaderboardVersion | null> {
    if (row.versionId === null) return null;
    return new LeaderboardVersion(
      await loadRequired(context.loaders.leaderboardVersion, row.versionId, 'leaderboard version'),
    );
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who made it; null where a team key did, or who left.' })
  async createdBy(@Root() { row }: ShareLink, @Ctx() context: Context): Promise<User | null> {
    const user = row.createdBy === null ? null : await context.loaders.user.load(row.createdBy);
    return user === null ? null : new User(user);
  }
}

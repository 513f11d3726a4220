import { invitations, members } from '@stillgraph/db';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { PageArgs } from '../../relay/page.ts';
import { Team, teamRoles, type TeamRoleName } from '../viewer/type.ts';
import * as changes from './changes.ts';
import { ApiKeyCreateInput, InvitationCreateInput } from './input.ts';
import {
  ApiKeyCreatePayload,
  ApiKeyRevokePayload,
  InvitationCreatePayload,
  InvitationPayload,
  MemberPayload,
} from './payload.ts';
import { ApiKey, ApiKeyConnection, Invitation, InvitationConnection, Member, MemberConnection } from './type.ts';

const errorsOf = ({ error }: changes.Outcome<unknown>) => (error === null ? [] : [error]);

@Resolver(() => Team)
export class TeamResolver {
  @FieldResolver(() => MemberConnection, {
    description: 'Who belongs to the team, the oldest first; none of a team other than that whose things are shown.',
  })
  members(
    @Root() { row }: Team,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { database }: Context,
  ): Promise<Connection<Member>> {
    return connect(page, {
      page: (request) => members.list(database, { teamId: row.id, ...request }),
      keyOf: ({ id }) => id,
      nodeOf: (member) => new Member(member),
    });
  }

  @FieldResolver(() => InvitationConnection, {
    description:
      'Invitations that nobody has answered, the oldest first; for those who have the permission team.manage.',
  })
  invitations(
    @Root() { row }: Team,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Invitation>> {
    context.mustHave('team.manage');
    return connect(page, {
      page: (request) => invitations.list(context.database, { teamId: row.id, ...request }),
      keyOf: ({ id }) => id,
      nodeOf: (invitation) => new Invitation(invitation),
    });
  }

  @Query(() => ApiKeyConnection, {
    description: 'Keys of the team that are not revoked, newest first; for those who have the permission team.manage.',
  })
  apiKeys(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<ApiKey>> {
    context.mustHave('team.manage');
    const { database, teamId } = context;
    return connect(page, {
      page: (request) => members.listKeys(database, { teamId, ...request }),
      keyOf: ({ id }) => id,
      nodeOf: (key) => new ApiKey(key),
    });
  }

  @Mutation(() => MemberPayload, { description: 'Gives a member another role; the last owner keeps theirs.' })
  async memberRoleSet(
    @Arg('id', () => ID, { description: 'Of the membership.' }) id: string,
    @Arg('role', () => teamRoles, { description: 'Not above that of who gives it.' }) role: TeamRoleName,
    @Ctx() context: Context,
  ): Promise<MemberPayload> {
    const done = await changes.setMemberRole(context, id, role);
    return { member: done.value && new Member(done.value), userErrors: errorsOf(done) };
  }

  @Mutation(() => MemberPayload, { description: 'Ends a membership at once; the last owner stays.' })
  async memberRemove(
    @Arg('id', () => ID, { description: 'Of the membership.' }) id: string,
    @Ctx() context: Context,
  ): Promise<MemberPayload> {
    const done = await changes.removeMember(context, id);
    return { member: done.value && new Member(done.value), userErrors: errorsOf(done) };
  }

  @Mutation(() => InvitationCreatePayload, {
    description: 'Invites somebody for seven days; hand over what it answers. For people alone, not for team keys.',
  })
  async invitationCreate(
    @Arg('input', () => InvitationCreateInput, { description: 'Whom, and as what.' }) input: InvitationCreateInput,
    @Ctx() context: Context,
  ): Promise<InvitationCreatePayload> {
    const done = await changes.invite(context, input);
    const { invitation = null, token = null } = done.value ?? {};
    return {
      invitation: invitation && new Invitation(invitation),
      token,
      path: token === null ? null : `/invitation/${token}`,
      userErrors: errorsOf(done),
    };
  }

  @Mutation(() => InvitationPayload, { description: 'Takes an invitation back that nobody has answered.' })
  async invitationCancel(
    @Arg('id', () => ID, { description: 'Of the invitation.' }) id: string,
    @Ctx() context: Context,
  ): Promise<InvitationPayload> {
    const done = await changes.cancelInvitation(context, id);
    return { invitation: done.value && new Invitation(done.value), userErrors: errorsOf(done) };
  }

  @Mutation(() => ApiKeyCreatePayload, { description: 'Makes a key that may do no more than who makes it.' })
  async apiKeyCreate(
    @Arg('input', () => ApiKeyCreateInput, { description: 'What it is for and may do.' }) input: ApiKeyCreateInput,
    @Ctx() context: Context,
  ): Promise<ApiKeyCreatePayload> {
    const done = await changes.createKey(context, input);
    const { row = null, secret = null } = done.value ?? {};
    return { apiKey: row && new ApiKey(row), secret, userErrors: errorsOf(done) };
  }

  @Mutation(() => ApiKeyRevokePayload, { description: 'Ends a key at once and for good.' })
  async apiKeyRevoke(
    @Arg('id', () => ID, { description: 'Of the key.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ApiKeyRevokePayload> {
    const done = await changes.revokeKey(context, id);
    return { apiKey: done.value && new ApiKey(done.value), userErrors: errorsOf(done) };
  }
}

import { members, teams } from '@stillgraph/db';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import { permissionsOf, type Scope } from '../../auth/permissions.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { nameFault } from '../team/names.ts';
import { ApiKey, roleNameOf, scopes } from '../team/type.ts';
import { Team, teamRoles, User, Viewer, type TeamRoleName } from './type.ts';
import { deleteAccount } from './delete-account.ts';
import { ViewerDeletePayload, ViewerPayload } from './payload.ts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who asks.' })
  viewer(@Ctx() context: Context): Viewer {
    void context.identity;
    return new Viewer();
  }

  @FieldResolver(() => teamRoles, { description: "The role in the team; a team key's own role when a script asks." })
  role(@Ctx() { rights }: Context): TeamRoleName {
    return roleNameOf(rights.role);
  }

  @FieldResolver(() => Team, {
    description: 'The team whose things are shown; an error for a person who is a member of none.',
  })
  team(@Ctx() { team }: Context): Team {
    return new Team(team);
  }

  @FieldResolver(() => Team, {
    nullable: true,
    description: 'The team whose things are shown; null for a person who is a member of none.',
  })
  activeTeam(@Ctx() { identity: { team } }: Context): Team | null {
    return team === null ? null : new Team(team);
  }

  @FieldResolver(() => [scopes], {
    description: 'What who asks may do in the team: what the role allows, and of a team key its scopes too.',
  })
  permissions(@Ctx() { identity }: Context): Scope[] {
    return permissionsOf(identity);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Null when a team key asks.' })
  user(@Ctx() { identity: { user } }: Context): User | null {
    return user === null ? null : new User(user);
  }

  @FieldResolver(() => ApiKey, { nullable: true, description: 'The team key that asks; null when a person does.' })
  async key(@Ctx() context: Context): Promise<ApiKey | null> {
    const { key } = context.identity;
    if (key === null) return null;
    const row = await members.keyById(context.database, { id: key.id, teamId: context.teamId });
    return row === undefined ? null : new ApiKey(row);
  }

  @Mutation(() => ViewerPayload, { description: 'Changes how who is signed in is called. For people alone.' })
  async viewerUpdate(
    @Arg('name', () => String, { description: 'What the person is called from then on; 1 to 100 characters.' })
    given: string,
    @Ctx() { accounts, identity: { user } }: Context,
  ): Promise<ViewerPayload> {
    if (user === null) {
      return {
        user: null,
        userErrors: [new UserError('FORBIDDEN', 'a person has a name, a key gets one when it is made')],
      };
    }
    const name = given.trim();
    const fault = nameFault(name);
    if (fault !== null) return { user: null, userErrors: [fault] };
    await teams.renameUser(accounts, user.id, name);
    return { user: new User({ ...user, name }), userErrors: [] };
  }

  @Mutation(() => ViewerDeletePayload, {
    description:
      'Removes the account of who asks, for good, with its sessions, its ways to sign in and its own views, and ends its memberships. What the person made in teams stays without their name; audit lines keep it, and the address at which the person was invited. Refused while nobody else owns a team of theirs.',
  })
  async viewerDelete(
    @Arg('email', () => String, { description: 'The e-mail address of the account, typed again.' }) email: string,
    @Ctx() context: Context,
  ): Promise<ViewerDeletePayload> {
    const { user } = context.identity;
    const error = await deleteAccount(context, email);
    if (error !== null) return { deletedId: null, userErrors: [error] };
    context.forgetIdentity();
    return { deletedId: user === null ? null : new User(user).id, userErrors: [] };
  }

  @FieldResolver(() => [Team], { description: 'All teams that the user is a member of.' })
  async teams(@Ctx() { identity, accounts }: Context): Promise<Team[]> {
    const { user, team } = identity;
    if (user === null) return team === null ? [] : [new Team(team)];
    const memberships = await teams.ofUser(accounts, user.id);
    return memberships.map((membership) => new Team(membership.team));
  }
}

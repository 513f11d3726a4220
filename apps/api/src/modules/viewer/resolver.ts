import { teams } from '@stillgraph/db';
import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { RoleName } from '../../auth/roles.ts';
import type { Context } from '../../context.ts';
import { Team, User, Viewer, type TeamRoleName } from './type.ts';

const roles: Readonly<Record<RoleName, TeamRoleName>> = {
  owner: 'OWNER',
  admin: 'ADMIN',
  member: 'MEMBER',
  viewer: 'VIEWER',
};

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who asks.' })
  viewer(@Ctx() context: Context): Viewer {
    const { team, role } = context.identity;
    return new Viewer(new Team(team), roles[role]);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Null when a team key asks.' })
  user(@Ctx() context: Context): User | null {
    const { user } = context.identity;
    return user === null ? null : new User(user);
  }

  @FieldResolver(() => [Team], { description: 'All teams that the user is a member of.' })
  async teams(@Ctx() context: Context): Promise<Team[]> {
    const { user, team } = context.identity;
    if (user === null) return [new Team(team)];
    const memberships = await teams.ofUser(context.accounts, user.id);
    return memberships.map((membership) => new Team(membership.team));
  }
}

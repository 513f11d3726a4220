import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Team } from '../viewer/type.ts';
import type { Outcome } from './changes.ts';
import * as life from './life.ts';
import { TeamCreateInput, TeamUpdateInput } from './life-input.ts';
import { TeamEndPayload, TeamPayload } from './life-payload.ts';

const teamPayload = ({ value, error }: Outcome<Team['row']>): TeamPayload => ({
  team: value && new Team(value),
  userErrors: error === null ? [] : [error],
});
function endPayload(context: Context, { value, error }: Outcome<string>): TeamEndPayload {
  if (value !== null) context.forgetIdentity();
  return { teamId: value && encodeGlobalId('Team', value), userErrors: error === null ? [] : [error] };
}

@Resolver()
export class TeamLifeResolver {
  @Mutation(() => TeamPayload, {
    description: 'Makes a team that its maker owns, and shows it to the session from then on. For people alone.',
  })
  async teamCreate(
    @Arg('input', () => TeamCreateInput, { description: 'How it is called.' }) input: TeamCreateInput,
    @Ctx() context: Context,
  ): Promise<TeamPayload> {
    return teamPayload(await life.createTeam(context, input));
  }

  @Mutation(() => TeamPayload, {
    description: 'Gives the team other names; for those who have the permission team.own.',
  })
  async teamUpdate(
    @Arg('input', () => TeamUpdateInput, { description: 'The names.' }) input: TeamUpdateInput,
    @Ctx() context: Context,
  ): Promise<TeamPayload> {
    return teamPayload(await life.updateTeam(context, input));
  }

  @Mutation(() => TeamEndPayload, {
    description:
      'Removes the team and all that it has, for good: nobody reaches it from then on, and a worker takes everything away but its audit log, which stays for whoever runs the platform. For people with the permission team.own.',
  })
  async teamDelete(
    @Arg('name', () => String, { description: 'The name of the team, typed again.' }) name: string,
    @Ctx() context: Context,
  ): Promise<TeamEndPayload> {
    return endPayload(context, await life.deleteTeam(context, name));
  }

  @Mutation(() => TeamPayload, {
    description: 'Shows another team of the person to this session from then on; open WebSockets of it are closed.',
  })
  async teamSwitch(
    @Arg('id', () => ID, { description: 'Of a team that the person is a member of.' }) id: string,
    @Ctx() context: Context,
  ): Promise<TeamPayload> {
    return teamPayload(await life.switchTeam(context, id));
  }

  @Mutation(() => TeamEndPayload, {
    description: "Ends the person's own membership of the team, whatever their role; the last owner stays.",
  })
  async teamLeave(@Ctx() context: Context): Promise<TeamEndPayload> {
    return endPayload(context, await life.leaveTeam(context));
  }
}

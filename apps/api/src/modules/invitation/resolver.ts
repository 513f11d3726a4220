import { invitations } from '@stillgraph/db';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { Team } from '../viewer/type.ts';
import { acceptInvitation, declineInvitation } from './answer.ts';
import { InvitationAnswerPayload, InvitationOffer } from './type.ts';

const token = { description: 'The secret of the invitation, 22 characters: the end of the link that was handed over.' };

@Resolver()
export class InvitationResolver {
  @Query(() => InvitationOffer, {
    nullable: true,
    description:
      'What an invitation offers, to anybody who has its secret, with or without an account; null for one that does not exist, was answered or taken back, or has ended.',
  })
  async invitation(
    @Arg('token', () => String, token) secret: string,
    @Ctx() { accounts }: Context,
  ): Promise<InvitationOffer | null> {
    const offer = await invitations.byToken(accounts, secret);
    return offer === undefined ? null : new InvitationOffer(offer);
  }

  @Mutation(() => InvitationAnswerPayload, {
    description:
      'Makes who is signed in a member of the team that invites them, and shows it to the session from then on; their address must be that of the invitation.',
  })
  async invitationAccept(
    @Arg('token', () => String, token) secret: string,
    @Ctx() context: Context,
  ): Promise<InvitationAnswerPayload> {
    const done = await acceptInvitation(context, secret);
    return done instanceof UserError ? { team: null, userErrors: [done] } : { team: new Team(done), userErrors: [] };
  }

  @Mutation(() => InvitationAnswerPayload, {
    description: 'Declines an invitation for the address of who is signed in.',
  })
  async invitationDecline(
    @Arg('token', () => String, token) secret: string,
    @Ctx() context: Context,
  ): Promise<InvitationAnswerPayload> {
    const fault = await declineInvitation(context, secret);
    return { team: null, userErrors: fault === null ? [] : [fault] };
  }
}

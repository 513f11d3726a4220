import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { ApiKey, Invitation, Member } from './type.ts';

@ObjectType({ description: 'What became of a change to a member.' })
export class MemberPayload {
  @Field(() => Member, { nullable: true, description: 'As it is now, or was. Null when there are user errors.' })
  readonly member!: Member | null;

  @Field(() => [UserError], { description: 'What stood in the way; empty when nothing did.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What became of the wish to invite somebody.' })
export class InvitationCreatePayload {
  @Field(() => Invitation, { nullable: true, description: 'Null when there are user errors.' })
  readonly invitation!: Invitation | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the person needs to accept it; told this once. Null when there are user errors.',
  })
  readonly token!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the person accepts it, from the address of the dashboard on; hand it over, nothing is sent by mail. Null when there are user errors.',
  })
  readonly path!: string | null;

  @Field(() => [UserError], { description: 'What stood in the way; empty when nothing did.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What became of a change to an invitation.' })
export class InvitationPayload {
  @Field(() => Invitation, { nullable: true, description: 'Null when there are user errors.' })
  readonly invitation!: Invitation | null;

  @Field(() => [UserError], { description: 'What stood in the way; empty when nothing did.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What became of the wish for a key.' })
export class ApiKeyCreatePayload {
  @Field(() => ApiKey, { nullable: true, description: 'Null when there are user errors.' })
  readonly apiKey!: ApiKey | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What a script sends as "Authorization: Bearer <secret>"; told this once. Null when there are user errors.',
  })
  readonly secret!: string | null;

  @Field(() => [UserError], { description: 'What stood in the way; empty when nothing did.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What became of the end of a key.' })
export class ApiKeyRevokePayload {
  @Field(() => ApiKey, { nullable: true, description: 'As it was. Null when there are user errors.' })
  readonly apiKey!: ApiKey | null;

  @Field(() => [UserError], { description: 'What stood in the way; empty when nothing did.' })
  readonly userErrors!: UserError[];
}

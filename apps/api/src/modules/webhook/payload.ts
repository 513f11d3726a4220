import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { Webhook, WebhookDelivery } from './type.ts';

@ObjectType({ description: 'A webhook as it is after a change.' })
export class WebhookPayload {
  @Field(() => Webhook, { nullable: true, description: 'Null when there are user errors.' })
  readonly webhook!: Webhook | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'A webhook with its secret, which is told here and never again.' })
export class WebhookSecretPayload {
  @Field(() => Webhook, { nullable: true, description: 'Null when there are user errors.' })
  readonly webhook!: Webhook | null;

  @Field(() => String, {
    nullable: true,
    description: 'Signs the messages: whsec_ and 32 bytes in base64. Null when there are user errors.',
  })
  readonly secret!: string | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'A message on its way.' })
export class WebhookDeliveryPayload {
  @Field(() => WebhookDelivery, { nullable: true, description: 'Null when there are user errors.' })
  readonly delivery!: WebhookDelivery | null;

  @Field(() => [UserError], { description: 'Why nothing is sent; empty when it is.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What is sent again.' })
export class WebhookReplayPayload {
  @Field(() => Int, {
    nullable: true,
    description: 'Number of messages on their way. Null when there are user errors.',
  })
  readonly messages!: number | null;

  @Field(() => [UserError], { description: 'Why nothing is sent; empty when it is.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What was removed.' })
export class WebhookDeletePayload {
  @Field(() => ID, { nullable: true, description: 'Null when there are user errors.' })
  readonly deletedId!: string | null;

  @Field(() => [UserError], { description: 'Why nothing was removed; empty when it was.' })
  readonly userErrors!: UserError[];
}

import type { TeamEventType } from '@stillgraph/db';
import { Field, ID, InputType, Int } from 'type-graphql';
import { teamEventTypes } from '../event/enums.ts';

@InputType({ description: 'A new webhook.' })
export class WebhookCreateInput {
  @Field(() => String, {
    description:
      'An http(s) address of the public internet on port 80, 443, 8080 or 8443, at most 2000 characters; redirects are not followed.',
  })
  url!: string;

  @Field(() => [teamEventTypes], { description: 'Types of the events that it is sent, at least one.' })
  types!: TeamEventType[];

  @Field(() => String, { nullable: true, description: 'What it is for; at most 200 characters.' })
  description?: string | null;
}

@InputType({ description: 'What changes of a webhook; what is left out stays.' })
export class WebhookUpdateInput {
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'A new address, as for webhookCreate.' })
  url?: string | null;

  @Field(() => [teamEventTypes], { nullable: true, description: 'New types, at least one.' })
  types?: TeamEventType[] | null;

  @Field(() => String, { nullable: true, description: 'A new description; at most 200 characters.' })
  description?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False ends what waits and sends nothing more; true sends what happens from now on.',
  })
  enabled?: boolean | null;
}

@InputType({ description: 'What a webhook is to be sent that it was not.' })
export class WebhookReplayInput {
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;

  @Field(() => Int, {
    description: "Number of an event of the team: what came after it, of the webhook's types, is sent; at most 1000.",
  })
  afterSequence!: number;
}

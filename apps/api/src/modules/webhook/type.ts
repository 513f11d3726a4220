/** Webhooks, and what was sent to them. */
import type { webhooks } from '@stillgraph/db';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';
import { teamEventTypes } from '../event/enums.ts';

export const webhookStatuses = { ACTIVE: 'ACTIVE', DISABLED: 'DISABLED', FAILED: 'FAILED' } as const;
registerEnumType(webhookStatuses, {
  name: 'WebhookStatus',
  description: 'Whether a webhook is sent anything.',
  valuesConfig: {
    ACTIVE: { description: 'It is sent what happens.' },
    DISABLED: { description: 'Somebody disabled it.' },
    FAILED: {
      description: 'Nothing arrived for three days, or its receiver answered 410: it was disabled, with an alert.',
    },
  },
});

export const deliveryStatuses = { PENDING: 'PENDING', DELIVERED: 'DELIVERED', FAILED: 'FAILED' } as const;
registerEnumType(deliveryStatuses, {
  name: 'WebhookDeliveryStatus',
  description: 'What became of one message to a webhook.',
  valuesConfig: {
    PENDING: { description: 'It waits for its first or its next attempt.' },
    DELIVERED: { description: 'Its receiver answered 200 to 299.' },
    FAILED: {
      description: 'It was tried for a day, or its webhook was disabled; webhookDeliveryRetry sends it again.',
    },
  },
});

@ObjectType({
  implements: Node,
  description: 'An address that events of the team are sent to, signed. Shown to who may manage webhooks.',
})
export class Webhook implements Node {
  constructor(readonly row: webhooks.WebhookRow) {}

  get id(): string {
    return encodeGlobalId('Webhook', this.row.id);
  }

  @Field(() => String, { description: 'Where messages are sent.' })
  get url(): string {
    return this.row.url;
  }

  @Field(() => String, { description: 'What it is for, in the words of the team.' })
  get description(): string {
    return this.row.description;
  }

  @Field(() => [teamEventTypes], { description: 'Types of the events that it is sent.' })
  get types(): string[] {
    return this.row.types;
  }

  @Field(() => webhookStatuses, { description: 'Whether it is sent anything.' })
  get status(): keyof typeof webhookStatuses {
    return this.row.status;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when no attempt succeeded; null while the last one did.',
  })
  get failingSince(): Date | null {
    return this.row.failingSince;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the secret before the last rotation signs beside the present one; null where none does.',
  })
  get previousSecretUntil(): Date | null {
    const until = this.row.previousSecretUntil;
    return until !== null && until > new Date() ? until : null;
  }

  @Field(() => DateTime, { description: 'When it was made.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }
}

@ObjectType({ implements: Node, description: 'One message to a webhook, with how its last attempt went.' })
export class WebhookDelivery implements Node {
  constructor(readonly row: webhooks.DeliveryRow) {}

  get id(): string {
    return encodeGlobalId('WebhookDelivery', this.row.id);
  }

  @Field(() => String, { description: 'The header webhook-id of the message, the same at each attempt.' })
  get messageId(): string {
    return this.row.id;
  }

  @Field(() => deliveryStatuses, { description: 'What became of it.' })
  get status(): keyof typeof deliveryStatuses {
    return this.row.status;
  }

  @Field(() => Int, { description: 'Number of attempts that were made.' })
  get attempts(): number {
    return this.row.attempts;
  }

  @Field(() => DateTime, { description: 'When it was written.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it was tried last; null before the first attempt.' })
  get attemptedAt(): Date | null {
    return this.row.attemptedAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it is tried next; null where it is over.' })
  get nextAttemptAt(): Date | null {
    return this.row.nextAttemptAt;
  }

  @Field(() => Int, { nullable: true, description: 'HTTP status number of the last answer; null where none came.' })
  get responseStatus(): number | null {
    return this.row.responseStatus;
  }

  @Field(() => Int, { nullable: true, description: 'How long the last attempt took, in milliseconds.' })
  get durationMs(): number | null {
    return this.row.durationMs;
  }

  @Field(() => String, { nullable: true, description: 'The beginning of the last answer, at most 1000 characters.' })
  get responseExcerpt(): string | null {
    return this.row.responseExcerpt;
  }

  @Field(() => String, { nullable: true, description: 'What went wrong the last time; null where nothing did.' })
  get error(): string | null {
    return this.row.error;
  }
}

export const WebhookConnection = connectionType(Webhook, 'Webhook');
export const WebhookDeliveryConnection = connectionType(WebhookDelivery, 'WebhookDelivery');

import { webhooks } from '@stillgraph/db';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { loadRequired } from '../../relay/loader.ts';
import { ForwardPageArgs, PageArgs } from '../../relay/page.ts';
import { ApiError } from '../../errors/api-error.ts';
import { TeamEvent } from '../event/type.ts';
import { deliveryStatuses, Webhook, WebhookConnection, WebhookDelivery, WebhookDeliveryConnection } from './type.ts';

/** Addresses of webhooks may hold secrets of their receivers. */
function mustManage(context: Context): void {
  const refusal = context.refusal('webhooks.manage');
  if (refusal !== null) throw new ApiError('FORBIDDEN', refusal.message);
}

@Resolver(() => Webhook)
export class WebhookResolver {
  @Query(() => WebhookConnection, {
    description: 'Webhooks of the team, newest first; for those who have the permission webhooks.manage.',
  })
  webhooks(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<Webhook>> {
    mustManage(context);
    const { database, teamId } = context;
    return connect(page, {
      page: (request) => webhooks.list(database, { teamId, ...request }),
      keyOf: (row) => row.id,
      nodeOf: (row) => new Webhook(row),
    });
  }

  @FieldResolver(() => WebhookDeliveryConnection, {
    description: 'Messages to it, newest first, as long as the events that they tell of are kept.',
  })
  deliveries(
    @Root() { row }: Webhook,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Arg('statuses', () => [deliveryStatuses], { nullable: true, description: 'Only these; all when left out.' })
    statuses: webhooks.DeliveryStatus[] | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<WebhookDelivery>> {
    return connect(page, {
      page: (request) => loaders.deliveriesOfWebhook({ ...request, statuses }).load(row.id),
      keyOf: (delivery) => delivery.id,
      nodeOf: (delivery) => new WebhookDelivery(delivery),
    });
  }

  @FieldResolver(() => Int, { description: 'Number of messages that wait for their first or next attempt.' })
  async pendingCount(@Root() { row }: Webhook, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.pendingOfWebhook.load(row.id)) ?? 0;
  }
}

@Resolver(() => WebhookDelivery)
export class WebhookDeliveryResolver {
  @FieldResolver(() => Webhook, { description: 'Where it is sent.' })
  async webhook(@Root() { row }: WebhookDelivery, @Ctx() { loaders }: Context): Promise<Webhook> {
    return new Webhook(await loadRequired(loaders.webhook, row.webhookId, 'webhook'));
  }

  @FieldResolver(() => TeamEvent, { nullable: true, description: 'What it tells; null for a test.' })
  async event(@Root() { row }: WebhookDelivery, @Ctx() { loaders }: Context): Promise<TeamEvent | null> {
    if (row.eventId === null) return null;
    return new TeamEvent(await loadRequired(loaders.teamEvent, row.eventId, 'event'));
  }
}

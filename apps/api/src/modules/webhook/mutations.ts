import { randomBytes } from 'node:crypto';
import { expecting, newId, seal, webhooks, webhookUrlFault } from '@stillgraph/db';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { decide, ofUpdate } from '../decide.ts';
import { WebhookCreateInput, WebhookReplayInput, WebhookUpdateInput } from './input.ts';
import {
  WebhookDeletePayload,
  WebhookDeliveryPayload,
  WebhookPayload,
  WebhookReplayPayload,
  WebhookSecretPayload,
} from './payload.ts';
import { Webhook, WebhookDelivery } from './type.ts';

const SECRET_BYTES = 32;

const subject = ({ id }: webhooks.WebhookRow) => ({ type: 'Webhook', id });
const aWebhook = (id: string) => ({ id, type: 'Webhook', noun: 'webhook' });
const permission = 'webhooks.manage';

function formOf({ webhooks: { allowPrivate } }: Context) {
  const url = z
    .string()
    .max(2000)
    .superRefine((text, refinement) => {
      const message = webhookUrlFault(text, { allowPrivate });
      if (message !== undefined) refinement.addIssue({ code: 'custom', message });
    });
  const types = z.array(z.string()).min(1, { error: expecting('at least one type of event') });
  const description = z.string().max(200);
  return {
    create: z.object({ url, types, description: description.nullish() }),
    update: z.object({ url: url.nullish(), types: types.nullish(), description: description.nullish() }),
  };
}

/** What the log tells of changes: of an address its host alone, as the rest of it may be a secret. */
function noted({ url, status, failingSince, ...others }: Partial<webhooks.WebhookRow>): Record<string, unknown> {
  return {
    ...others,
    ...(url === undefined ? {} : { host: URL.parse(url)?.host }),
    ...(status === undefined ? {} : { enabled: status === 'ACTIVE' }),
    ...(failingSince === undefined ? {} : { failingSince }),
  };
}

/** A secret in the form that receivers keep it, and as it is stored for this webhook. */
function newSecret({ webhooks: { sealingKey } }: Context, webhookId: string) {
  const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
  return { secret, sealed: seal(sealingKey, secret, webhookId) };
}

@Resolver()
export class WebhookMutations {
  @Mutation(() => WebhookSecretPayload, {
    description: 'Sends events of the team to an address from now on. The secret is told here and never again.',
  })
  async webhookCreate(
    @Arg('input', () => WebhookCreateInput, { description: 'Where, and what.' }) input: WebhookCreateInput,
    @Ctx() context: Context,
  ): Promise<WebhookSecretPayload> {
    const id = newId();
    const { secret, sealed } = newSecret(context, id);
    const { url, types } = input;
    const { done, userErrors } = await decide(context, {
      permission,
      action: 'webhook.create',
      form: { schema: formOf(context).create, input },
      ids: {},
      change: (tx) =>
        webhooks.create(tx, {
          ...{ id, teamId: context.teamId, url, types: [...new Set(types)], description: input.description ?? '' },
          ...{ secret: sealed, createdBy: context.identity.user?.id ?? null },
        }),
      subject,
      details: { host: URL.parse(url)?.host, types },
      conflictAt: 'url',
    });
    return done === null
      ? { webhook: null, secret: null, userErrors }
      : { webhook: new Webhook(done), secret, userErrors };
  }

  @Mutation(() => WebhookPayload, { description: 'Changes a webhook, or disables and enables it.' })
  async webhookUpdate(
    @Arg('input', () => WebhookUpdateInput, { description: 'What changes.' }) input: WebhookUpdateInput,
    @Ctx() context: Context,
  ): Promise<WebhookPayload> {
    const { id, url, types, description, enabled } = input;
    const { done, userErrors } = await decide(context, {
      permission,
      action: 'webhook.update',
      form: { schema: formOf(context).update, input },
      ids: { id: aWebhook(id) },
      change: (tx, ids) =>
        webhooks.update(
          tx,
          { teamId: context.teamId, id: ids.id },
          {
            ...(typeof url === 'string' ? { url } : {}),
            ...(types == null ? {} : { types: [...new Set(types)] }),
            ...(typeof description === 'string' ? { description } : {}),
            ...(typeof enabled === 'boolean' ? { enabled } : {}),
          },
        ),
      ...ofUpdate<webhooks.WebhookRow>('Webhook'),
      details: ({ changes }) => noted(changes),
      conflictAt: 'id',
    });
    return { webhook: done === null ? null : new Webhook(done.row), userErrors };
  }

  @Mutation(() => WebhookDeletePayload, { description: 'Removes a webhook with all that was and is to be sent to it.' })
  async webhookDelete(
    @Arg('id', () => ID, { description: 'The webhook.' }) id: string,
    @Ctx() context: Context,
  ): Promise<WebhookDeletePayload> {
    const { done, userErrors } = await decide(context, {
      permission,
      action: 'webhook.delete',
      ids: { id: aWebhook(id) },
      change: (tx, ids) => webhooks.remove(tx, { teamId: context.teamId, id: ids.id }),
      subject,
      conflictAt: 'id',
    });
    return { deletedId: done === null ? null : id, userErrors };
  }

  @Mutation(() => WebhookSecretPayload, {
    description:
      'Gives a webhook a new secret, told here and never again. For a day messages are signed by the old one as well.',
  })
  async webhookSecretRotate(
    @Arg('id', () => ID, { description: 'The webhook.' }) id: string,
    @Ctx() context: Context,
  ): Promise<WebhookSecretPayload> {
    let secret: string | null = null;
    const { done, userErrors } = await decide(context, {
      permission,
      action: 'webhook.rotateSecret',
      ids: { id: aWebhook(id) },
      change: (tx, ids) => {
        const made = newSecret(context, ids.id);
        secret = made.secret;
        return webhooks.rotate(tx, { teamId: context.teamId, id: ids.id }, made.sealed);
      },
      subject,
      conflictAt: 'id',
    });
    return done === null
      ? { webhook: null, secret: null, userErrors }
      : { webhook: new Webhook(done), secret, userErrors };
  }

  @Mutation(() => WebhookDeliveryPayload, {
    description:
      'Sends a message of the type webhook.test, which is about nothing; node(id) of it tells what became of it.',
  })
  async webhookTest(
    @Arg('id', () => ID, { description: 'The webhook.' }) id: string,
    @Ctx() context: Context,
  ): Promise<WebhookDeliveryPayload> {
    const { done, userErrors } = await decide(context, {
      permission,
      action: 'webhook.test',
      ids: { id: aWebhook(id) },
      change: (tx, ids) => webhooks.test(tx, { teamId: context.teamId, id: ids.id }),
      subject: ({ webhookId }) => ({ type: 'Webhook', id: webhookId }),
      conflictAt: 'id',
    });
    return { delivery: done === null ? null : new WebhookDelivery(done), userErrors };
  }

  @Mutation(() => WebhookDeliveryPayload, {
    description: 'Sends a message again at once, whatever became of it, and tries it for another day.',
  })
  async webhookDeliveryRetry(
    @Arg('id', () => ID, { description: 'The delivery.' }) id: string,
    @Ctx() context: Context,
  ): Promise<WebhookDeliveryPayload> {
    const { done, userErrors } = await decide(context, {
      permission,
      action: 'webhook.retryDelivery',
      ids: { id: { id, type: 'WebhookDelivery', noun: 'webhook delivery' } },
      change: (tx, ids) => webhooks.retry(tx, { teamId: context.teamId, id: ids.id }),
      subject: (delivery) => ({ type: 'WebhookDelivery', id: delivery.id }),
      conflictAt: 'id',
    });
    return { delivery: done === null ? null : new WebhookDelivery(done), userErrors };
  }

  @Mutation(() => WebhookReplayPayload, {
    description:
      'Sends a webhook the events that were never written for it: from before it was made, or while it was disabled.',
  })
  async webhookReplay(
    @Arg('input', () => WebhookReplayInput, { description: 'From where on.' }) input: WebhookReplayInput,
    @Ctx() context: Context,
  ): Promise<WebhookReplayPayload> {
    const { afterSequence } = input;
    const { done, userErrors } = await decide(context, {
      permission,
      action: 'webhook.replay',
      form: { schema: z.object({ afterSequence: z.int().min(0) }), input },
      ids: { id: aWebhook(input.id) },
      change: async (tx, ids) => ({
        id: ids.id,
        messages: await webhooks.replay(tx, { teamId: context.teamId, id: ids.id }, afterSequence),
      }),
      subject: ({ id }) => ({ type: 'Webhook', id }),
      details: { afterSequence },
      conflictAt: 'afterSequence',
    });
    return { messages: done?.messages ?? null, userErrors };
  }
}

import { teamEvents, unseal, sealingKey } from '@stillgraph/db';
import { auditLog, webhooks } from '@stillgraph/db/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, TEST_SECRET, type TestApi, type TestTeam } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';

const userErrors = z.array(z.object({ field: z.array(z.string()).nullable(), code: z.string(), message: z.string() }));
const created = z.object({
  webhookCreate: z.object({
    webhook: z.object({ id: z.string(), status: z.string() }).nullable(),
    secret: z.string().nullable(),
    userErrors,
  }),
});
const CREATE = /* GraphQL */ `
  mutation ($input: WebhookCreateInput!) {
    webhookCreate(input: $input) {
      webhook {
        id
        status
      }
      secret
      userErrors {
        field
        code
        message
      }
    }
  }
`;

describe('webhooks', () => {
  let api: TestApi;
  let team: TestTeam;
  let admin: Client;
  beforeAll(async () => {
    api = await startApi({ allowPrivateWebhooks: false });
    team = await api.team('alpha');
    admin = await team.script('admin');
  });
  afterAll(() => api.close());

  const input = { url: 'https://example.org/hook', types: ['IMPORT_FAILED'], description: 'the pager' };
  const create = async (who = admin, given: object = input) =>
    (await who.read(created, CREATE, { input: given })).webhookCreate;
  const made = async () => {
    const { webhook, secret } = await create();
    if (webhook === null || secret === null) throw new Error('the webhook was not made');
    return { id: webhook.id, secret };
  };
  const fail = (source: string) =>
    api.database.db.transaction((tx) =>
      teamEvents.append(tx, {
        ...{
          teamId: team.id,
          type: 'import.failed',
          subjectId: crypto.randomUUID(),
          payload: { source, message: 'no' },
        },
      }),
    );
  const deliveries = z.object({
    node: z.object({
      pendingCount: z.number(),
      deliveries: z.object({
        totalCount: z.number(),
        nodes: z.array(
          z.object({ id: z.string(), status: z.string(), event: z.object({ sequence: z.number() }).nullable() }),
        ),
      }),
    }),
  });
  const DELIVERIES = /* GraphQL */ `
    query ($id: ID!, $first: Int) {
      node(id: $id) {
        ... on Webhook {
          pendingCount
          deliveries(first: $first) {
            totalCount
            nodes {
              id
              status
              event {
                sequence
              }
              webhook {
                url
              }
            }
          }
        }
      }
    }
  `;

  it('are made with a secret that is told once and kept sealed', async () => {
    const { webhook, secret } = await create();
    expect(webhook?.status).toBe('ACTIVE');
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const rows = await api.database.db.select().from(webhooks);
    const row = rows.at(-1);
    if (row === undefined) throw new Error('there is no row');
    expect(Buffer.from(row.secret).includes(Buffer.from(secret ?? ''))).toBe(false);
    const key = sealingKey(TEST_SECRET, 'webhook secrets');
    expect(unseal(key, row.secret, row.id)).toBe(secret);
    expect(() => unseal(key, row.secret, team.id)).toThrow('AUTH_SECRET');
    const lines = await api.database.db.select().from(auditLog);
    const line = lines.find(({ action }) => action === 'webhook.create');
    expect(line).toMatchObject({ subjectId: row.id, details: { host: 'example.org' } });
    expect(JSON.stringify(lines)).not.toContain('whsec_');
  });

  it.each([
    [{ url: 'http://169.254.169.254/latest/meta-data' }, 'url'],
    [{ url: 'http://[::1]:8080/' }, 'url'],
    [{ url: 'https://example.org:6379/' }, 'url'],
    [{ url: 'file:///etc/passwd' }, 'url'],
    [{ types: [] }, 'types'],
    [{ description: 'x'.repeat(201) }, 'description'],
  ])('are refused for %o', async (change, field) => {
    const { webhook, userErrors: faults } = await create(admin, { ...input, ...change });
    expect(webhook).toBeNull();
    expect(faults).toMatchObject([{ code: 'INVALID', field: [field] }]);
  });

  it('are for those who manage them: others neither make nor see them', async () => {
    const { id } = await made();
    const stranger = await (await api.team('beta')).script('admin');
    for (const [who, seen] of [
      [await team.script('member'), false],
      [await team.script('viewer'), false],
    ] as const) {
      expect((await create(who)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
      expect(await who.errorCode('{ webhooks { totalCount } }')).toBe('FORBIDDEN');
      expect((await who.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({
        node: seen ? { id } : null,
      });
    }
    expect((await stranger.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: null });
    expect((await stranger.ask('{ webhooks { totalCount } }')).data).toEqual({ webhooks: { totalCount: 0 } });
    for (const [name, argument] of [
      ['webhookDelete', 'id: $id'],
      ['webhookTest', 'id: $id'],
      ['webhookSecretRotate', 'id: $id'],
      ['webhookUpdate', 'input: { id: $id, enabled: false }'],
      ['webhookReplay', 'input: { id: $id, afterSequence: 0 }'],
    ] as const) {
      const answer = await stranger.ask(`mutation ($id: ID!) { ${name}(${argument}) { userErrors { code field } } }`, {
        id,
      });
      expect(answer.data?.[name]).toEqual({ userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] });
    }
  });

  it('show what is sent, are tried out, and send again', async () => {
    const { id } = await made();
    for (const source of ['a', 'b']) await fail(source);
    const { node } = await admin.read(deliveries, DELIVERIES, { id, first: 1 });
    expect(node).toMatchObject({ pendingCount: 2, deliveries: { totalCount: 2, nodes: [{ status: 'PENDING' }] } });
    const tested = await admin.ask(
      'mutation ($id: ID!) { webhookTest(id: $id) { delivery { status event { id } } userErrors { code } } }',
      { id },
    );
    expect(tested.data).toEqual({ webhookTest: { delivery: { status: 'PENDING', event: null }, userErrors: [] } });
    const [delivery] = node.deliveries.nodes;
    const retry = 'mutation ($id: ID!) { webhookDeliveryRetry(id: $id) { delivery { id } userErrors { code } } }';
    expect((await admin.ask(retry, { id: delivery?.id })).data).toEqual({
      webhookDeliveryRetry: { delivery: { id: delivery?.id }, userErrors: [] },
    });
    const other = await (await api.team('gamma')).script('owner');
    expect((await other.ask(retry, { id: delivery?.id })).data).toEqual({
      webhookDeliveryRetry: { delivery: null, userErrors: [{ code: 'NOT_FOUND' }] },
    });
  });

  it('are disabled, enabled, replayed and given a new secret', async () => {
    const { id, secret } = await made();
    const update =
      'mutation ($input: WebhookUpdateInput!) { webhookUpdate(input: $input) { webhook { status types } userErrors { code } } }';
    expect((await admin.ask(update, { input: { id, enabled: false } })).data).toMatchObject({
      webhookUpdate: { webhook: { status: 'DISABLED' } },
    });
    await fail('meanwhile');
    const conflict = await admin.ask('mutation ($id: ID!) { webhookTest(id: $id) { userErrors { code } } }', { id });
    expect(conflict.data).toEqual({ webhookTest: { userErrors: [{ code: 'CONFLICT' }] } });
    await admin.ask(update, { input: { id, enabled: true } });
    const { viewer } = await admin.read(
      z.object({ viewer: z.object({ team: z.object({ lastEvent: z.number() }) }) }),
      '{ viewer { team { lastEvent } } }',
    );
    const replay =
      'mutation ($input: WebhookReplayInput!) { webhookReplay(input: $input) { messages userErrors { code } } }';
    const after = viewer.team.lastEvent - 1;
    expect((await admin.ask(replay, { input: { id, afterSequence: after } })).data).toEqual({
      webhookReplay: { messages: 1, userErrors: [] },
    });
    expect((await admin.ask(replay, { input: { id, afterSequence: -1 } })).data).toMatchObject({
      webhookReplay: { userErrors: [{ code: 'INVALID' }] },
    });
    const rotated = await admin.read(
      z.object({
        webhookSecretRotate: z.object({ secret: z.string(), webhook: z.object({ previousSecretUntil: z.string() }) }),
      }),
      'mutation ($id: ID!) { webhookSecretRotate(id: $id) { secret webhook { previousSecretUntil } } }',
      { id },
    );
    expect(rotated.webhookSecretRotate.secret).not.toBe(secret);
  });

  it('take as many statements for twenty deliveries as for two', async () => {
    const { id } = await made();
    for (let index = 0; index < 20; index += 1) await fail(`${index}`);
    const ask = (first: number) => api.statementsDuring(() => admin.ask(DELIVERIES, { id, first }));
    await ask(2);
    expect(await ask(20)).toBe(await ask(2));
  });
});

import { runs } from '@stillgraph/db';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import { insertDataset } from '../../testing/data.ts';
import { startRun } from '../../testing/runs.ts';

const CREATE = /* GraphQL */ `
  mutation ($input: AlertRuleCreateInput!) {
    alertRuleCreate(input: $input) {
      rule {
        id
        kind
        metric
        direction
        value
        experimentId
      }
      userErrors {
        field
        code
      }
    }
  }
`;
const created = z.object({
  alertRuleCreate: z.object({
    rule: z.object({ id: z.string(), kind: z.string(), experimentId: z.string().nullable() }).nullable(),
    userErrors: z.array(z.object({ field: z.array(z.string()).nullable(), code: z.string() })),
  }),
});
const listed = z.object({
  alerts: z.object({
    totalCount: z.number(),
    nodes: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        acknowledgedAt: z.string().nullable(),
        rule: z.object({ id: z.string() }).nullable(),
        subject: z.object({ id: z.string() }).nullable(),
      }),
    ),
  }),
});
const LIST = '{ alerts(first: 10) { totalCount nodes { id kind acknowledgedAt rule { id } subject { id } } } }';

describe('alerts', () => {
  let api: TestApi;
  let team: TestTeam;
  let owner: { teamId: string; datasetId: string; graphId: string };
  beforeAll(async () => {
    api = await startApi();
    team = await api.team('alpha');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
    owner = { teamId: team.id, datasetId: dataset.id, graphId: graph.id };
  });
  afterAll(() => api.close());

  const failRun = async () => {
    const held = await startRun(api, owner);
    await runs.fail(api.database.db, api.queue, held, { code: 'UNEXPECTED', message: 'it broke' });
    return held.runId;
  };

  it('are raised by rules, told as they are raised, and acknowledged', async () => {
    const member = await team.script('member');
    const { alertRuleCreate } = await member.read(created, CREATE, {
      input: { name: 'failures', condition: { kind: 'RUN_FAILED' } },
    });
    expect(alertRuleCreate).toMatchObject({ rule: { kind: 'RUN_FAILED', experimentId: null }, userErrors: [] });
    const socket = createClient({
      url: `${api.server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: (await team.script('viewer')).headers,
      retryAttempts: 0,
    });
    const told = socket.iterate({
      query: 'subscription { alertEvents(afterSequence: 0, kinds: [RUN_FAILED]) { sequence alert { id kind } } }',
    });
    const runId = await failRun();
    const first = await told.next();
    expect(first.value).toMatchObject({ data: { alertEvents: { alert: { kind: 'RUN_FAILED' } } } });
    await socket.dispose();
    const { alerts } = await member.read(listed, LIST);
    const [alert] = alerts.nodes;
    expect(alert).toMatchObject({
      ...{ kind: 'RUN_FAILED', acknowledgedAt: null, rule: { id: alertRuleCreate.rule?.id } },
      subject: { id: encodeGlobalId('Run', runId) },
    });
    const acknowledge =
      'mutation ($id: ID!) { alertAcknowledge(id: $id) { alert { acknowledgedAt } userErrors { code } } }';
    const stranger = await (await api.team('beta')).script('owner');
    expect((await stranger.ask(acknowledge, { id: alert?.id })).data).toMatchObject({
      alertAcknowledge: { alert: null, userErrors: [{ code: 'NOT_FOUND' }] },
    });
    expect((await stranger.ask('query ($id: ID!) { node(id: $id) { id } }', { id: alert?.id })).data).toEqual({
      node: null,
    });
    expect((await stranger.ask('{ alerts { totalCount } alertRules { totalCount } }')).data).toEqual({
      alerts: { totalCount: 0 },
      alertRules: { totalCount: 0 },
    });
    const seen = await member.ask(acknowledge, { id: alert?.id });
    expect(seen.data).toMatchObject({ alertAcknowledge: { userErrors: [] } });
    expect((await member.ask('{ alerts(open: true) { totalCount } }')).data).toEqual({ alerts: { totalCount: 0 } });
  });

  it('have rules with what their kind knows and nothing else, for those who may write', async () => {
    const member = await team.script('member');
    const refused = async (condition: object, who = member) =>
      (await who.read(created, CREATE, { input: { name: 'a rule', condition } })).alertRuleCreate.userErrors;
    const metric = { kind: 'METRIC_CROSSED', metric: 'loss', direction: 'ABOVE', value: 2 };
    expect(await refused(metric)).toEqual([]);
    expect(await refused({ ...metric, metric: null })).toMatchObject([
      { code: 'INVALID', field: ['condition', 'metric'] },
    ]);
    expect(await refused({ kind: 'RUN_FAILED', value: 3 })).toMatchObject([{ code: 'INVALID' }]);
    expect(await refused({ kind: 'WEBHOOK_DISABLED' })).toMatchObject([
      { code: 'INVALID', field: ['condition', 'kind'] },
    ]);
    expect(await refused({ kind: 'RUN_FAILED', experimentId: 'nonsense' })).toMatchObject([{ code: 'INVALID' }]);
    const unknown = encodeGlobalId('Experiment', crypto.randomUUID());
    expect(await refused({ kind: 'RUN_FAILED', experimentId: unknown })).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await refused(metric, await team.script('viewer'))).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  it('are silenced and removed with their rules', async () => {
    const member = await team.script('member');
    const stranger = await (await api.team('gamma')).script('owner');
    const { alertRuleCreate } = await member.read(created, CREATE, {
      input: { name: 'ends', condition: { kind: 'EXPERIMENT_FINISHED' } },
    });
    const id = alertRuleCreate.rule?.id;
    const update =
      'mutation ($input: AlertRuleUpdateInput!) { alertRuleUpdate(input: $input) { rule { enabled } userErrors { code } } }';
    const remove = 'mutation ($id: ID!) { alertRuleDelete(id: $id) { deletedId userErrors { code } } }';
    for (const [query, variables, name] of [
      [update, { input: { id, enabled: false } }, 'alertRuleUpdate'],
      [remove, { id }, 'alertRuleDelete'],
    ] as const) {
      expect((await stranger.ask(query, variables)).data?.[name]).toMatchObject({
        userErrors: [{ code: 'NOT_FOUND' }],
      });
      expect((await member.ask(query, variables)).data?.[name]).toMatchObject({ userErrors: [] });
    }
  });

  it('take as many statements for ten as for two', async () => {
    const member = await team.script('member');
    for (let index = 0; index < 8; index += 1) await failRun();
    const ask = (first: number) => api.statementsDuring(() => member.ask(LIST.replace('first: 10', `first: ${first}`)));
    await ask(2);
    expect(await ask(9)).toBe(await ask(2));
  });
});

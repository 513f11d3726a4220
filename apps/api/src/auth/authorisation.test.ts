/** Who may see and change what: every type, connection, route, mutation and subscription, for everybody who may ask. */
import { apiKeys } from '@stillgraph/db/schema';
import { createClient } from 'graphql-ws';
import { isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { buildApiSchema } from '../schema.ts';
import { startApi, type TestApi, type TestTeam } from '../testing/api.ts';
import { insertBelongings } from '../testing/belongings.ts';
import type { Client } from '../testing/client.ts';
import { smallConfig, smallSweep } from '../testing/experiments.ts';

type Belongings = Awaited<ReturnType<typeof insertBelongings>>;

const nodeTypes = [
  'Alert',
  'AlertRule',
  'Artifact',
  'Attribution',
  'Dataset',
  'Experiment',
  'Graph',
  'GraphRequest',
  'Import',
  'Leaderboard',
  'LeaderboardEntry',
  'LeaderboardVersion',
  'ModelVersion',
  'Network',
  'NetworkRequest',
  'NetworkVersion',
  'Protocol',
  'RegisteredModel',
  'Run',
  'ShareLink',
  'Submission',
  'Sweep',
  'Team',
  'TeamEvent',
  'Upload',
  'User',
  'Webhook',
  'WebhookDelivery',
] as const;
const connections = [
  'alertRules',
  'alerts',
  'datasets',
  'events',
  'experiments',
  'graphs',
  'leaderboards',
  'models',
  'networks',
  'runs',
  'sweeps',
  'uploads',
] as const;

const createInput = ({ idOf }: Belongings) => ({
  name: 'theirs',
  datasetId: idOf('Dataset'),
  graphId: idOf('Graph'),
  config: smallConfig,
});
const sweepInput = ({ idOf }: Belongings) => ({ name: 'rates', experimentId: idOf('Experiment'), spec: smallSweep });
const mutations: Readonly<Record<string, (mine: Belongings) => { type: string; value: unknown; rest?: string }>> = {
  attributionCreate: ({ idOf }) => ({
    type: '$value: AttributionCreateInput!',
    value: { runId: idOf('Run'), node: 0 },
  }),
  experimentCreate: (mine) => ({ type: '$value: ExperimentCreateInput!', value: createInput(mine) }),
  experimentCancel: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Experiment') }),
  graphCreate: ({ idOf }) => ({
    type: '$value: GraphCreateInput!',
    value: { datasetId: idOf('Dataset'), recipe: { kind: 'IDENTITY' } },
  }),
  graphPreview: ({ idOf }) => ({
    type: '$value: GraphPreviewInput!',
    value: { datasetId: idOf('Dataset'), recipe: { kind: 'IDENTITY' } },
  }),
  networkSnap: ({ idOf }) => ({
    type: '$value: NetworkSnapInput!',
    value: { datasetId: idOf('Dataset'), versionId: idOf('NetworkVersion') },
  }),
  networkRename: ({ idOf }) => ({ type: '$value: NetworkRenameInput!', value: { id: idOf('Network'), name: 'own' } }),
  networkDelete: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Network') }),
  leaderboardVisibilitySet: ({ idOf }) => ({
    type: '$value: LeaderboardVisibilitySetInput!',
    value: { id: idOf('Leaderboard'), visibility: 'PUBLIC' },
  }),
  modelCreate: () => ({ type: '$value: ModelCreateInput!', value: { name: 'own' } }),
  modelUpdate: ({ idOf }) => ({ type: '$value: ModelUpdateInput!', value: { id: idOf('RegisteredModel') } }),
  modelDelete: ({ idOf }) => ({ type: '$value: ID!', value: idOf('RegisteredModel') }),
  modelVersionCreate: ({ idOf }) => ({
    type: '$value: ModelVersionCreateInput!',
    value: { modelId: idOf('RegisteredModel'), runId: idOf('Run') },
  }),
  modelVersionStageSet: ({ idOf }) => ({
    type: '$value: ModelVersionStageSetInput!',
    value: { id: idOf('ModelVersion'), stage: 'STAGING' },
  }),
  modelAliasSet: ({ idOf }) => ({
    type: '$value: ModelAliasSetInput!',
    value: { modelId: idOf('RegisteredModel'), alias: 'champion', number: 1 },
  }),
  runCancel: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Run') }),
  shareLinkCreate: ({ idOf }) => ({
    type: '$value: ShareLinkCreateInput!',
    value: { leaderboardId: idOf('Leaderboard') },
  }),
  shareLinkRevoke: ({ idOf }) => ({ type: '$value: ID!', value: idOf('ShareLink') }),
  submissionCreate: ({ idOf }) => ({
    type: '$value: SubmissionCreateInput!',
    value: {
      ...{ leaderboardId: idOf('Leaderboard'), graphId: idOf('Graph'), name: 'theirs' },
      ...{ config: { model: { name: 'nlinear' } }, weights: [{ artifactId: idOf('Artifact') }] },
    },
  }),
  sweepCreate: (mine) => ({ type: '$value: SweepCreateInput!', value: sweepInput(mine) }),
  sweepCancel: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Sweep') }),
  sweepPromote: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Sweep') }),
  catalogueImport: () => ({ type: '$value: String!', value: 'los-loop' }),
  datasetImport: ({ idOf }) => ({ type: '$value: DatasetImportInput!', value: { uploadId: idOf('Upload') } }),
  importCancel: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Import') }),
  importDismiss: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Import') }),
  importRetry: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Import') }),
  uploadCreate: () => ({
    type: '$value: UploadCreateInput!',
    value: { files: [{ name: 'a.csv', bytes: 1, sha256: '0'.repeat(64) }] },
  }),
  uploadComplete: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Upload') }),
  uploadCancel: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Upload') }),
  runRetry: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Run') }),
  memberRemove: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Member') }),
  memberRoleSet: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Member'), rest: 'role: VIEWER' }),
  invitationCreate: () => ({ type: '$value: InvitationCreateInput!', value: { email: 'a@b.example', role: 'VIEWER' } }),
  invitationCancel: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Invitation') }),
  apiKeyCreate: () => ({ type: '$value: ApiKeyCreateInput!', value: { name: 'own', role: 'VIEWER' } }),
  apiKeyRevoke: ({ idOf }) => ({ type: '$value: ID!', value: idOf('ApiKey') }),
  alertAcknowledge: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Alert') }),
  alertRuleCreate: ({ idOf }) => ({
    type: '$value: AlertRuleCreateInput!',
    value: { name: 'theirs', condition: { kind: 'RUN_FAILED', experimentId: idOf('Experiment') } },
  }),
  alertRuleUpdate: ({ idOf }) => ({
    type: '$value: AlertRuleUpdateInput!',
    value: { id: idOf('AlertRule'), enabled: false },
  }),
  alertRuleDelete: ({ idOf }) => ({ type: '$value: ID!', value: idOf('AlertRule') }),
  webhookCreate: () => ({
    type: '$value: WebhookCreateInput!',
    value: { url: 'https://example.org/own', types: ['RUN_FAILED'] },
  }),
  webhookUpdate: ({ idOf }) => ({ type: '$value: WebhookUpdateInput!', value: { id: idOf('Webhook') } }),
  webhookDelete: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Webhook') }),
  webhookSecretRotate: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Webhook') }),
  webhookTest: ({ idOf }) => ({ type: '$value: ID!', value: idOf('Webhook') }),
  webhookDeliveryRetry: ({ idOf }) => ({ type: '$value: ID!', value: idOf('WebhookDelivery') }),
  webhookReplay: ({ idOf }) => ({
    type: '$value: WebhookReplayInput!',
    value: { id: idOf('Webhook'), afterSequence: 0 },
  }),
};
/** Mutations that name nothing that a team has. */
const ofOwnTeam = new Set(['apiKeyCreate', 'catalogueImport', 'modelCreate', 'uploadCreate', 'webhookCreate']);
/** Mutations for people alone: a script is told so, whatever its team. */
const ofPeople = new Set(['invitationCreate']);
/** What admins read, of their own team alone. */
const ofAdmins = ['apiKeys', 'auditLog', 'webhooks'] as const;
const nodesOfAdmins: readonly string[] = ['Webhook', 'WebhookDelivery'];
/** By which argument a mutation takes what is given. */
const argumentOf = (type: string): string =>
  type.includes('ID!') ? 'id' : type.includes('String!') ? 'name' : 'input';
const subscriptions: Readonly<Record<string, (mine: Belongings) => string>> = {
  runProgress: ({ idOf }) => `runProgress(runId: "${idOf('Run')}") { sequence }`,
  experimentProgress: ({ idOf }) => `experimentProgress(experimentId: "${idOf('Experiment')}") { sequence }`,
  leaderboardChanged: ({ idOf }) =>
    `leaderboardChanged(id: "${idOf('Leaderboard')}", afterVersion: 0) { version { number } }`,
};
const routes: Readonly<Record<string, (mine: Belongings) => string>> = {
  series: ({ uuids }) => `/binary/datasets/${uuids.Dataset}/series`,
  predictions: ({ uuids }) => `/binary/runs/${uuids.Run}/predictions`,
  artifact: ({ uuids }) => `/binary/artifacts/${uuids.Artifact}`,
  'leaderboard as CSV': ({ uuids }) => `/export/leaderboards/${uuids.Leaderboard}.csv`,
  'runs of an experiment as JSON': ({ uuids }) => `/export/experiments/${uuids.Experiment}.json`,
  'series, by the id of GraphQL': ({ idOf }) => `/binary/datasets/${idOf('Dataset')}/series`,
};

const nodeQuery = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const nodeShape = z.object({ node: z.object({ __typename: z.string() }).nullable() });
const countShape = z.record(z.string(), z.object({ totalCount: z.number() }));
const errorsShape = z.record(z.string(), z.object({ userErrors: z.array(z.object({ code: z.string() })) }));

/** What the tests beside it try as viewers, as another team and as strangers. */
const probedBeside = {
  types: ['Note', 'SavedView', 'Tag'],
  subscriptions: ['alertEvents', 'leaderboardEvents', 'teamEvents'],
  queries: ['lineage', 'runFieldValues', 'runFields', 'runsCompare', 'savedViews', 'tags'],
  mutations: [
    ...['experimentArchive', 'experimentClone', 'experimentDelete', 'experimentRestore', 'experimentRetry'],
    ...['invitationAccept', 'invitationDecline', 'sessionRevoke', 'sessionsRevoke', 'viewerUpdate'],
    ...['teamCreate', 'teamDelete', 'teamLeave', 'teamSwitch', 'teamUpdate'],
    ...['noteCreate', 'noteDelete', 'noteUpdate', 'runClone', 'runsCancel', 'runsRetry'],
    ...['savedViewCreate', 'savedViewDelete', 'savedViewUpdate'],
    ...['tagCreate', 'tagDelete', 'tagUpdate', 'tagsPut', 'tagsTakeOff'],
  ],
};
const openToStrangers = [
  ...['errorCodes', 'invitation', 'publicLeaderboard', 'publicLeaderboards', 'rateLimit', 'sharedLeaderboard'],
  'signInOptions',
];

describe('authorisation', () => {
  let api: TestApi;
  let alpha: TestTeam;
  let belongings: Belongings;
  let viewer: Client;
  let other: Client;

  beforeAll(async () => {
    api = await startApi();
    alpha = await api.team('alpha');
    belongings = await insertBelongings(api, alpha);
    viewer = await alpha.script('viewer');
    other = await (await api.team('beta')).script('owner');
  });
  afterAll(() => api.close());

  it('is tested for everything that the schema offers', () => {
    const schema = buildApiSchema();
    const fieldsOf = (name: string): string[] => {
      const type = schema.getType(name);
      return isObjectType(type) ? Object.keys(type.getFields()) : [];
    };
    const node = schema.getType('Node');
    const types = isInterfaceType(node) ? schema.getPossibleTypes(node).map((type) => type.name) : [];
    // Workers serve all teams and are seen by all.
    expect(types.filter((name) => name !== 'Worker').sort()).toEqual([...nodeTypes, ...probedBeside.types].sort());
    expect(fieldsOf('Mutation').sort()).toEqual([...Object.keys(mutations), ...probedBeside.mutations].sort());
    expect(fieldsOf('Subscription').sort()).toEqual(
      [...Object.keys(subscriptions), ...probedBeside.subscriptions].sort(),
    );
    const others = [
      'auditLogCheck',
      'model',
      'catalogue',
      'experimentOptions',
      'experimentPlan',
      'imports',
      'node',
      'sweepPlan',
      'viewer',
      'workers',
      ...probedBeside.queries,
    ];
    expect(fieldsOf('Query').sort()).toEqual([...connections, ...ofAdmins, ...others, ...openToStrangers].sort());
  });

  it('tells strangers their budget and the codes of errors, neither of which is of a team', async () => {
    const query = '{ rateLimit { limit cost remaining } errorCodes { code } }';
    const shape = z.object({
      rateLimit: z.object({ cost: z.number() }),
      errorCodes: z.array(z.object({ code: z.string() })),
    });
    const toStranger = await api.stranger.read(shape, query);
    for (const who of [viewer, other]) expect(await who.read(shape, query)).toEqual(toStranger);
  });

  it.each(ofAdmins)('shows %s to admins of their team alone', async (name) => {
    const query = `{ ${name} { totalCount } }`;
    const countFor = async (who: Client) => (await who.read(countShape, query))[name]?.totalCount;
    const admin = await alpha.script('admin');
    // The other team has a key of its own, with which it asks.
    const own = name === 'apiKeys' ? 1 : 0;
    expect(await countFor(admin)).toBeGreaterThan(own);
    expect(await countFor(other)).toBe(own);
    for (const role of ['member', 'viewer'] as const) {
      expect(await (await alpha.script(role)).errorCode(query)).toBe('FORBIDDEN');
    }
    expect(await api.stranger.errorCode(query)).toBe('UNAUTHENTICATED');
    expect(await api.stranger.errorCode('{ auditLogCheck { isWhole } }')).toBe('UNAUTHENTICATED');
    expect(await viewer.errorCode('{ auditLogCheck { isWhole } }')).toBe('FORBIDDEN');
  });

  it('lets a key do what its scopes say, whatever its role', async () => {
    const reader = await alpha.script('owner', ['read']);
    expect(await reader.read(countShape, '{ runs { totalCount } }')).toMatchObject({ runs: {} });
    for (const name of ofAdmins) expect(await reader.errorCode(`{ ${name} { totalCount } }`)).toBe('FORBIDDEN');
    for (const [name, callOf] of Object.entries(mutations)) {
      const { type, value, rest = '' } = callOf(belongings);
      const query = `mutation (${type}) { ${name}(${argumentOf(type)}: $value ${rest}) { userErrors { code } } }`;
      const answer = await reader.read(errorsShape, query, { value });
      expect(answer[name]?.userErrors, name).toEqual([{ code: 'FORBIDDEN' }]);
    }
  });

  it.each(nodeTypes)('shows the node of a %s to its team alone', async (type) => {
    const id = belongings.idOf(type);
    const role = type === 'ShareLink' ? 'member' : nodesOfAdmins.includes(type) ? 'admin' : 'viewer';
    const reader = await alpha.script(role);
    expect(await reader.read(nodeShape, nodeQuery, { id })).toEqual({ node: { __typename: type } });
    expect(await other.read(nodeShape, nodeQuery, { id })).toEqual({ node: null });
    expect(await api.stranger.errorCode(nodeQuery, { id })).toBe('UNAUTHENTICATED');
  });

  it('shows strangers what is public or shared, and nobody what is neither', async () => {
    const shape = z.object({ shared: z.object({ name: z.string() }).nullable() });
    const shared = 'query ($token: String!) { shared: sharedLeaderboard(token: $token) { name } }';
    const listed = '{ publicLeaderboards { totalCount } }';
    for (const who of [viewer, other, api.stranger]) {
      expect((await who.read(shape, shared, { token: belongings.shareToken })).shared).not.toBeNull();
      for (const token of [belongings.uuids.ShareLink, belongings.idOf('ShareLink'), belongings.idOf('Leaderboard')]) {
        expect(await who.read(shape, shared, { token })).toEqual({ shared: null });
      }
      expect(await who.read(countShape, listed)).toEqual({ publicLeaderboards: { totalCount: 0 } });
    }
    expect(await viewer.read(nodeShape, nodeQuery, { id: belongings.idOf('ShareLink') })).toEqual({ node: null });
  });

  it.each(connections)('lists %s for their team alone', async (name) => {
    const query = `{ ${name} { totalCount } }`;
    expect((await viewer.read(countShape, query))[name]?.totalCount).toBeGreaterThan(0);
    expect((await other.read(countShape, query))[name]?.totalCount).toBe(0);
    expect(await api.stranger.errorCode(query)).toBe('UNAUTHENTICATED');
  });

  it('finds a registered model by its name for its team alone', async () => {
    const shape = z.object({ model: z.object({ versions: z.object({ totalCount: z.number() }) }).nullable() });
    const query = '{ model(name: "speeds") { versions { totalCount } } }';
    expect(await viewer.read(shape, query)).toEqual({ model: { versions: { totalCount: 1 } } });
    expect(await other.read(shape, query)).toEqual({ model: null });
    expect(await api.stranger.errorCode(query)).toBe('UNAUTHENTICATED');
  });

  it('lets no filter reach into another team', async () => {
    const dataset = belongings.idOf('Dataset');
    const experiment = belongings.idOf('Experiment');
    for (const field of [
      `runs(filter: { experimentId: "${experiment}" })`,
      `runs(filter: { datasetId: "${dataset}" })`,
      `experiments(filter: { datasetId: "${dataset}" })`,
      `graphs(datasetId: "${dataset}")`,
      `sweeps(filter: { experimentId: "${experiment}" })`,
    ]) {
      const found = (who: Client) => who.read(countShape, `{ found: ${field} { totalCount } }`);
      expect((await found(viewer))['found']?.totalCount).toBeGreaterThan(0);
      expect((await found(other))['found']?.totalCount).toBe(0);
    }
  });

  it('keeps imports and plans to the team, and all other queries from strangers', async () => {
    const imports = z.object({ imports: z.array(z.object({ id: z.string() })) });
    expect(await viewer.read(imports, '{ imports { id } }')).toEqual({ imports: [{ id: belongings.idOf('Import') }] });
    expect(await other.read(imports, '{ imports { id } }')).toEqual({ imports: [] });
    const plan = z.object({ experimentPlan: z.object({ errors: z.array(z.object({ code: z.string() })) }) });
    const planQuery = 'query ($input: ExperimentCreateInput!) { experimentPlan(input: $input) { errors { code } } }';
    const input = createInput(belongings);
    expect(await viewer.read(plan, planQuery, { input })).toEqual({ experimentPlan: { errors: [] } });
    const { experimentPlan } = await other.read(plan, planQuery, { input });
    expect(new Set(experimentPlan.errors.map((error) => error.code))).toEqual(new Set(['NOT_FOUND']));
    const sweep = z.object({ sweepPlan: z.object({ errors: z.array(z.object({ code: z.string() })) }) });
    const sweepQuery = 'query ($input: SweepCreateInput!) { sweepPlan(input: $input) { errors { code } } }';
    const wish = { input: sweepInput(belongings) };
    expect(await viewer.read(sweep, sweepQuery, wish)).toEqual({ sweepPlan: { errors: [] } });
    expect(await other.read(sweep, sweepQuery, wish)).toEqual({ sweepPlan: { errors: [{ code: 'NOT_FOUND' }] } });
    expect(await api.stranger.errorCode(sweepQuery, wish)).toBe('UNAUTHENTICATED');
    for (const query of [
      '{ viewer { role } }',
      '{ workers { id } }',
      '{ imports { id } }',
      '{ catalogue { totalCount } }',
    ]) {
      expect(await api.stranger.errorCode(query)).toBe('UNAUTHENTICATED');
    }
    expect(await api.stranger.errorCode(planQuery, { input })).toBe('UNAUTHENTICATED');
  });

  it.each(Object.entries(routes))('serves the bytes of the %s to its team alone', async (_name, pathOf) => {
    const path = pathOf(belongings);
    expect((await viewer.get(path)).status).toBe(200);
    expect((await other.get(path)).status).toBe(404);
    expect((await api.stranger.get(path)).status).toBe(401);
  });

  it('takes parts of an upload from its team alone, and from nobody who only reads', async () => {
    const path = `/binary/uploads/${belongings.uuids.Upload}/parts/1`;
    const put = async (who: Client) => {
      const headers = { ...who.headers, 'content-digest': `sha-256=:${'A'.repeat(43)}=:` };
      return (await fetch(`${who.url}${path}`, { method: 'PUT', body: 'abc', headers })).status;
    };
    const head = async (who: Client) =>
      (await fetch(`${who.url}${path}`, { method: 'HEAD', headers: who.headers })).status;
    expect([await put(viewer), await put(other), await put(api.stranger)]).toEqual([403, 404, 401]);
    // The part has not come: to its team too it is not there.
    expect([await head(viewer), await head(other), await head(api.stranger)]).toEqual([404, 404, 401]);
  });

  it.each(Object.entries(mutations))('lets neither viewers nor other teams call %s', async (name, callOf) => {
    const { type, value, rest = '' } = callOf(belongings);
    const query = `mutation (${type}) { ${name}(${argumentOf(type)}: $value ${rest}) { userErrors { code } } }`;
    const before = await api.database.sql`select id, status, attempt from runs order by id`;
    const codes = async (who: Client) =>
      new Set((await who.read(errorsShape, query, { value }))[name]?.userErrors.map((error) => error.code));
    expect(await codes(viewer)).toEqual(new Set(['FORBIDDEN']));
    // What names nothing of a team makes something of the own one.
    const refused = ofPeople.has(name) ? 'FORBIDDEN' : 'NOT_FOUND';
    expect(await codes(other)).toEqual(new Set(ofOwnTeam.has(name) ? [] : [refused]));
    expect(await api.stranger.errorCode(query, { value })).toBe('UNAUTHENTICATED');
    expect(await api.database.sql`select id, status, attempt from runs order by id`).toEqual(before);
  });

  it.each(Object.entries(subscriptions))('tells %s to its team alone', async (_name, fieldOf) => {
    const query = `subscription { ${fieldOf(belongings)} }`;
    const first = async (who: Client) => {
      const socket = createClient({
        url: `${api.server.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: who.headers,
        retryAttempts: 0,
      });
      try {
        return await socket.iterate({ query }).next();
      } finally {
        await socket.dispose();
      }
    };
    expect((await first(viewer)).value).not.toHaveProperty('errors');
    expect((await first(other)).value).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    await expect(first(api.stranger)).rejects.toMatchObject({ code: 4403 });
  });

  it.each([
    ['revoked', { enabled: false }],
    ['expired', { expiresAt: new Date(Date.now() - 1000) }],
  ])('answers 401 to a key that is %s', async (_state, change) => {
    const script = await alpha.script('owner');
    expect((await script.post('/graphql', { query: '{ viewer { role } }' })).status).toBe(200);
    await api.database.db.update(apiKeys).set(change);
    const answer = await script.post('/graphql', { query: '{ viewer { role } }' });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    for (const pathOf of Object.values(routes)) expect((await script.get(pathOf(belongings))).status).toBe(401);
  });
});

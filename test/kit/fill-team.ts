/** One of everything that a page may show, made through the API as people and scripts make it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ApiClient } from '../../scripts/platform/api-client.ts';
import { createExperiment, preferredGraph, type DatasetView } from '../../scripts/platform/experiments.ts';
import type { ToldOnce } from './dashboard-pages.ts';

type Api = Pick<ApiClient, 'ask'>;

// Trained in seconds: what is looked at are pages, not numbers.
const training = { updates: 20, validations: 2, batchSize: 8 };
/** A config of an experiment with one of each kind of model, which is over in seconds. */
export const shortConfig = {
  seeds: 2,
  baselines: [{ name: 'last-value' }],
  teachers: [{ model: { name: 'stid', hidden: 8, blocks: 1 }, training }],
  students: [{ model: { name: 'nlinear' }, training }],
  methods: [{ name: 'response', weight: 0.9 }],
};

const faultsSchema = z.array(z.object({ message: z.string() }));
const made = z.object({ id: z.string() });

/** @param payload what is made of the mutation's answer, which stands under `done` beside its `userErrors` */
async function change<Payload extends z.ZodType>(
  api: Api,
  payload: Payload,
  mutation: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<z.output<Payload>> {
  const { done } = await api.ask(z.object({ done: z.looseObject({ userErrors: faultsSchema }) }), mutation, variables);
  const [fault] = done.userErrors;
  if (fault !== undefined) throw new Error(`${fault.message}, for ${mutation}`);
  return payload.parse(done);
}

async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (const deadline = Date.now() + 180_000; Date.now() < deadline; await sleep(250)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`waited in vain: ${what}`);
}

/** Waits until an experiment or a sweep has succeeded. @throws Error where it ends otherwise */
export function untilSucceeded(api: Api, id: string): Promise<true> {
  const status = z.object({ node: z.object({ status: z.string() }) });
  const query = 'query ($id: ID!) { node(id: $id) { ... on Experiment { status } ... on Sweep { status } } }';
  return until(`${id} has succeeded`, async () => {
    const { node } = await api.ask(status, query, { id });
    if (node.status === 'FAILED' || node.status === 'CANCELLED') throw new Error(`${id} has ended as ${node.status}`);
    return node.status === 'SUCCEEDED' ? true : undefined;
  });
}

/** Opens the team's board to anybody and by a link; the secret of that. */
export async function shareBoard(api: Api): Promise<string> {
  const boards = z.object({ leaderboards: z.object({ nodes: z.array(made) }) });
  const id = await until('the experiment is ranked', async () => {
    const { leaderboards } = await api.ask(boards, '{ leaderboards(first: 1) { nodes { id } } }');
    return leaderboards.nodes[0]?.id;
  });
  await change(
    api,
    z.unknown(),
    `mutation ($id: ID!) { done: leaderboardVisibilitySet(input: { id: $id, visibility: PUBLIC }) { userErrors { message } } }`,
    { id },
  );
  const { token } = await change(
    api,
    z.object({ token: z.string() }),
    'mutation ($id: ID!) { done: shareLinkCreate(input: { leaderboardId: $id }) { token userErrors { message } } }',
    { id },
  );
  return token;
}

/** A student in the registry, and what its network looks at. */
async function keepStudent(api: Api, experimentId: string): Promise<void> {
  const students = z.object({ runs: z.object({ nodes: z.array(made) }) });
  const { runs } = await api.ask(
    students,
    'query ($filter: RunFilter!) { runs(first: 1, filter: $filter) { nodes { id } } }',
    { filter: { experimentId, kinds: ['STUDENT'], methods: ['response'] } },
  );
  const { model } = await change(
    api,
    z.object({ model: made }),
    'mutation { done: modelCreate(input: { name: "edge-box" }) { model { id } userErrors { message } } }',
    {},
  );
  await change(
    api,
    z.unknown(),
    'mutation ($input: ModelVersionCreateInput!) { done: modelVersionCreate(input: $input) { userErrors { message } } }',
    { input: { modelId: model.id, runId: runs.nodes[0]?.id } },
  );
  await change(
    api,
    z.unknown(),
    'mutation ($input: AttributionCreateInput!) { done: attributionCreate(input: $input) { userErrors { message } } }',
    { input: { node: 0, runId: runs.nodes[0]?.id } },
  );
}

async function sweep(api: Api, experimentId: string): Promise<void> {
  const spec = {
    target: { role: 'student' },
    space: [{ path: 'students.0.training.learningRate', values: [0.001, 0.003] }],
    strategy: { name: 'grid' },
  };
  const { sweep } = await change(
    api,
    z.object({ sweep: made }),
    'mutation ($input: SweepCreateInput!) { done: sweepCreate(input: $input) { sweep { id } userErrors { message } } }',
    { input: { experimentId, name: 'Learning rates', spec } },
  );
  await untilSucceeded(api, sweep.id);
}

/** The secret of an invitation for somebody whom nobody has invited yet. */
export async function inviteSomebody(api: Api): Promise<string> {
  const email = `ada.${crypto.randomUUID().slice(0, 4)}@people.example`;
  const { token } = await change(
    api,
    z.object({ token: z.string() }),
    'mutation ($input: InvitationCreateInput!) { done: invitationCreate(input: $input) { token userErrors { message } } }',
    { input: { email, role: 'MEMBER' } },
  );
  return token;
}

async function addWebhook(api: Api): Promise<void> {
  await change(
    api,
    z.unknown(),
    `mutation { done: webhookCreate(input: { url: "https://hooks.example/stillgraph", types: [RUN_FAILED] }) {
      userErrors { message } } }`,
    {},
  );
}

/** An experiment with its board and all that may follow from it: a minute or two. @param api of an owner of the team */
export async function fillTeam(api: Api, dataset: DatasetView): Promise<ToldOnce> {
  const { id } = await createExperiment(api, {
    ...{ name: 'One of everything', datasetId: dataset.id, graphId: preferredGraph(dataset).id },
    ...{ preset: null, config: shortConfig },
  });
  await untilSucceeded(api, id);
  const share = await shareBoard(api);
  await keepStudent(api, id);
  await sweep(api, id);
  await addWebhook(api);
  return { share, invitation: await inviteSomebody(api) };
}

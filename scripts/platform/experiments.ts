/** Datasets and experiments as scripts see them, through GraphQL. */
import { z } from 'zod';
import type { ApiClient } from './api-client.ts';
import { PlainError } from './plain-error.ts';

const datasetSchema = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  quantity: z.string(),
  unit: z.string(),
  zone: z.string(),
  startAt: z.string(),
  stepSeconds: z.number(),
  steps: z.number(),
  nodeCount: z.number(),
  missingShare: z.number(),
  contentHash: z.string(),
  synthetic: z.boolean(),
  graphs: z.object({
    nodes: z.array(z.object({ id: z.string(), name: z.string(), recipe: z.string(), edgeCount: z.number() })),
  }),
});
export type DatasetView = z.infer<typeof datasetSchema>;
export type GraphView = DatasetView['graphs']['nodes'][number];

const DATASET = `id name title quantity unit zone startAt stepSeconds steps nodeCount missingShare contentHash synthetic
  graphs(first: 20) { nodes { id name recipe edgeCount } }`;

const datasetsSchema = z.object({
  datasets: z.object({
    nodes: z.array(datasetSchema),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

const DATASETS = `query ($after: String) { datasets(first: 100, after: $after) {
  nodes { ${DATASET} } pageInfo { hasNextPage endCursor } } }`;

/** The team's dataset of this name, looked for on every page; names are unique in a team. */
export async function datasetNamed(api: Pick<ApiClient, 'ask'>, name: string): Promise<DatasetView | undefined> {
  let after: string | null = null;
  for (;;) {
    const { datasets }: z.infer<typeof datasetsSchema> = await api.ask(datasetsSchema, DATASETS, { after });
    const found = datasets.nodes.find((dataset) => dataset.name === name);
    if (found !== undefined || !datasets.pageInfo.hasNextPage) return found;
    after = datasets.pageInfo.endCursor;
  }
}

/** The graph that tells most: the given one, a kernel on distances, neighbours, and last the identity. */
export function preferredGraph(dataset: DatasetView): GraphView {
  const order = ['GIVEN', 'GAUSSIAN_KERNEL', 'K_NEAREST', 'IDENTITY'];
  const [best] = dataset.graphs.nodes.toSorted((a, b) => order.indexOf(a.recipe) - order.indexOf(b.recipe));
  if (best === undefined) throw new PlainError(`The dataset "${dataset.name}" has no graph.`);
  return best;
}

export interface ExperimentRequest {
  readonly name: string;
  readonly datasetId: string;
  readonly graphId: string;
  readonly preset: string | null;
  readonly config: unknown;
}

const planSchema = z.object({
  experimentPlan: z.object({ estimatedSeconds: z.number().nullable(), warning: z.string().nullable() }),
});

/** About how long an experiment will take on one worker, and what to know of that before it starts. */
export async function experimentEstimate(
  api: Pick<ApiClient, 'ask'>,
  input: ExperimentRequest,
): Promise<{ seconds: number | null; warning: string | null }> {
  const { experimentPlan } = await api.ask(
    planSchema,
    'query ($input: ExperimentCreateInput!) { experimentPlan(input: $input) { estimatedSeconds warning } }',
    { input },
  );
  return { seconds: experimentPlan.estimatedSeconds, warning: experimentPlan.warning };
}

const createSchema = z.object({
  experimentCreate: z.object({
    experiment: z.object({ id: z.string(), runCounts: z.object({ total: z.number() }) }).nullable(),
    userErrors: z.array(z.object({ field: z.array(z.string()).nullable(), message: z.string() })),
  }),
});

export async function createExperiment(
  api: Pick<ApiClient, 'ask'>,
  input: ExperimentRequest,
): Promise<{ id: string; runs: number }> {
  const { experimentCreate } = await api.ask(
    createSchema,
    `mutation ($input: ExperimentCreateInput!) { experimentCreate(input: $input) {
      experiment { id runCounts { total } } userErrors { field message } } }`,
    { input },
  );
  const { experiment, userErrors } = experimentCreate;
  if (experiment === null) {
    const faults = userErrors.map(({ field, message }) =>
      field === null ? message : `${field.join('.')}: ${message}`,
    );
    throw new PlainError(`The experiment could not be created: ${faults.join('; ')}`);
  }
  return { id: experiment.id, runs: experiment.runCounts.total };
}

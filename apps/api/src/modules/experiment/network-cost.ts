/** What single networks cost under the data and protocol of a draft, whether or not its plan has them. */
import {
  isTrained,
  runConfigSchema,
  storedExperimentConfigSchema,
  type Form,
  type Inputs,
  type Protocol,
  type RunConfig,
} from '@stillgraph/ml/config';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import type { Dataset } from '../dataset/type.ts';
import type { Graph } from '../graph/type.ts';
import { paceOf } from './estimate.ts';
import type { NetworkCost } from './estimate-type.ts';
import type { ExperimentCreateInput } from './input.ts';
import { networkLibrary } from './network-library.ts';

/** Networks that are priced at once: more than any form offers. */
const MOST_NETWORKS = 100;

/** What decides how large a network is and how long it trains, beside itself. */
export interface PlanSetting {
  readonly dataset: Dataset['row'];
  readonly graph: Graph['row'];
  /** Channels that may enter beside the target. */
  readonly covariates: readonly { readonly name: string; readonly isKnownAhead: boolean }[];
  readonly shared: { readonly protocol: Protocol; readonly inputs: Inputs; readonly form: Form };
}

/** What all networks of a config share, with its defaults. */
const { protocol, inputs, form } = storedExperimentConfigSchema.shape;
const sharedSchema = z.object({ protocol, inputs, form });

/** The setting of an input, however its networks are; null where its data, protocol or inputs cannot be read. */
export async function settingOf(context: Context, input: ExperimentCreateInput): Promise<PlanSetting | null> {
  const shared = sharedSchema.safeParse(input.config);
  const datasetId = decodeGlobalId(input.datasetId);
  const graphId = decodeGlobalId(input.graphId);
  if (!shared.success || datasetId?.type !== 'Dataset' || graphId?.type !== 'Graph') return null;
  const [dataset, graph] = await Promise.all([
    context.loaders.dataset.load(datasetId.id),
    context.loaders.graph.load(graphId.id),
  ]);
  if (dataset === null || graph?.datasetId !== dataset.id) return null;
  const channels = await context.loaders.datasetChannels.load(dataset.id);
  const covariates = channels
    .filter(({ role }) => role === 'INPUT' || role === 'KNOWN')
    .map(({ name, role }) => ({ name, isKnownAhead: role === 'KNOWN' }));
  const known = new Set(covariates.flatMap(({ name }) => [name, name.split('/', 1)[0] ?? name]));
  const { protocol, form, inputs } = shared.data;
  // A covariate that is not there is told as an error of the plan; the rest can be priced without it.
  const asked = { ...inputs, covariates: inputs.covariates.filter((name) => known.has(name)) };
  return { dataset, graph, covariates, shared: { protocol, form, inputs: asked } };
}

/**
 * Counts the weights of runs under a setting: null for closed forms and ensembles, and where training decides what is left
 * of a network.
 */
export async function parameterCounter(setting: PlanSetting): Promise<(config: RunConfig) => number | null> {
  const { networkParameters } = await networkLibrary();
  const { dataset, covariates } = setting;
  const surroundings = { nodes: dataset.nodeCount, hasGaps: dataset.missingShare > 0, covariates };
  const counted = new Map<string, number>();
  return (config) => {
    if (!isTrained(config) || config.role === 'slimmed') return null;
    const { model, form, training } = config;
    // Seeds and methods share their network.
    const key = JSON.stringify([model, form, training.quantiles]);
    const known = counted.get(key) ?? networkParameters({ ...setting.shared, model, form, training }, surroundings);
    counted.set(key, known);
    return known;
  };
}

/**
 * What each network would cost.
 *
 * @param networks entries of a config's teachers or students
 * @returns in their order; null for one that cannot be trained as it stands
 */
export async function networkCosts(
  context: Context,
  setting: PlanSetting,
  networks: readonly unknown[],
): Promise<(NetworkCost | null)[]> {
  const { dataset, graph, shared } = setting;
  const [count, pace] = await Promise.all([
    parameterCounter(setting),
    paceOf(context, { nodes: dataset.nodeCount, steps: dataset.steps, edges: graph.edgeCount }),
  ]);
  return networks.slice(0, MOST_NETWORKS).map((network) => {
    const config = trainedAlone(network, shared);
    return config === null ? null : { ...pace.of(config), parameters: count(config) };
  });
}

const entrySchema = z.looseObject({ model: z.unknown(), training: z.unknown() });

/** An entry as the run that trains it: as a teacher where it is one, else as a student from labels alone. */
function trainedAlone(network: unknown, shared: PlanSetting['shared']): RunConfig | null {
  const entry = entrySchema.safeParse(network);
  if (!entry.success) return null;
  const { model, training } = entry.data;
  const common = { ...shared, model, training: training ?? {}, seed: 1 };
  const asTeacher = runConfigSchema.safeParse({ role: 'teacher', ...common });
  if (asTeacher.success) return asTeacher.data;
  const asStudent = runConfigSchema.safeParse({ role: 'student', ...common, method: { name: 'none' }, labelShare: 1 });
  return asStudent.success ? asStudent.data : null;
}

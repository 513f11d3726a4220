/** Reads the input of an experiment: everything that can be wrong with it is found here, and nothing is written. */
import { plainIssue } from '@stillgraph/db';
import {
  eventFault,
  experimentConfigSchema,
  planRuns,
  presetNames,
  trainPartFaults,
  type ExperimentConfig,
  type PlannedRun,
} from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import type { Dataset } from '../dataset/type.ts';
import type { Graph } from '../graph/type.ts';
import { windowsOfParts, type Cut } from '../protocol/windows.ts';
import { withStarts } from './start-from.ts';
import type { ExperimentCreateInput } from './input.ts';

/** More runs than anybody waits for; a slip of the hand makes more. */
const MOST_RUNS = 2000;

type DatasetRow = Dataset['row'];
type GraphRow = Graph['row'];

export interface PreparedExperiment {
  readonly name: string;
  readonly preset: string | null;
  readonly dataset: DatasetRow;
  readonly graph: GraphRow;
  readonly config: ExperimentConfig;
  readonly runs: readonly PlannedRun[];
}

export type Preparation =
  { readonly ok: true; readonly experiment: PreparedExperiment } | { readonly ok: false; readonly errors: UserError[] };

function cutOf(config: ExperimentConfig): Cut {
  const { inputSteps, targetSteps, split } = config.protocol;
  return { inputSteps, targetSteps, trainShare: split.train, validationShare: split.validation };
}

/** A part of the series that holds no window cannot be learnt from or judged on. */
function shortParts(config: ExperimentConfig, dataset: DatasetRow): UserError[] {
  const cut = cutOf(config);
  const needed = cut.inputSteps + cut.targetSteps;
  return windowsOfParts(cut, dataset.steps)
    .filter((part) => part.windows === 0)
    .map(
      (part) =>
        new UserError(
          'INVALID',
          `the ${part.name} part of "${dataset.name}" has ${part.steps} steps, but a window needs ${needed} (${cut.inputSteps} in, ${cut.targetSteps} out)`,
          ['config', 'protocol'],
        ),
    );
}

/** Covariates that the dataset does not have; LABEL channels are what is to be found, and never shown. */
async function unknownCovariates(
  context: Context,
  config: ExperimentConfig,
  dataset: DatasetRow,
): Promise<UserError[]> {
  const { covariates } = config.inputs;
  if (covariates.length === 0) return [];
  const channels = await context.loaders.datasetChannels.load(dataset.id);
  const offered = channels.filter(({ role }) => role === 'INPUT' || role === 'KNOWN').map(({ name }) => name);
  const known = new Set([...offered, ...offered.map((name) => name.split('/', 1)[0] ?? name)]);
  const unknown = covariates.filter((name) => !known.has(name));
  if (unknown.length === 0) return [];
  const there = offered.length === 0 ? 'it has none' : `there are ${offered.join(', ')}`;
  const message = `"${dataset.name}" has no covariate ${unknown.map((name) => `"${name}"`).join(', ')}; ${there}`;
  return [new UserError('INVALID', message, ['config', 'inputs', 'covariates'])];
}

/** An event that the dataset cannot show. */
async function unknownEvent(context: Context, config: ExperimentConfig, dataset: DatasetRow): Promise<UserError[]> {
  const { event } = config.protocol;
  if (event === undefined) return [];
  const channels = await context.loaders.datasetChannels.load(dataset.id);
  const { quantity } = dataset;
  const fault = eventFault(event, { quantity, hasLabels: channels.some(({ role }) => role === 'LABEL') });
  return fault === undefined ? [] : [new UserError('INVALID', fault.message, ['config', ...fault.path])];
}

/** What the train part is too short for. */
function longReaches(config: ExperimentConfig, { steps, stepSeconds }: DatasetRow): UserError[] {
  const [train] = windowsOfParts(cutOf(config), steps);
  return trainPartFaults(config, { ...train, stepSeconds }).map(
    ({ message, path }) => new UserError('INVALID', message, ['config', ...path]),
  );
}

function planOrFault(config: ExperimentConfig): PlannedRun[] | UserError {
  try {
    const runs = planRuns(config);
    if (runs.length <= MOST_RUNS) return runs;
    return new UserError('INVALID', `an experiment may have ${MOST_RUNS} runs; this one has ${runs.length}`, [
      'config',
    ]);
  } catch (error) {
    // planRuns refuses what no schema can see, such as the same configuration twice.
    if (error instanceof Error) return new UserError('INVALID', error.message, ['config']);
    throw error;
  }
}

export async function prepareExperiment(context: Context, input: ExperimentCreateInput): Promise<Preparation> {
  const errors: UserError[] = [];
  const name = input.name.trim();
  if (name === '') errors.push(new UserError('INVALID', 'an experiment needs a name', ['name']));
  if (name.length > 200) {
    errors.push(new UserError('INVALID', `a name may have 200 characters; this one has ${name.length}`, ['name']));
  }
  const preset = input.preset ?? null;
  if (preset !== null && !presetNames.some((known) => known === preset)) {
    const known = presetNames.join(', ');
    errors.push(new UserError('INVALID', `there is no preset "${preset}"; there are ${known}`, ['preset']));
  }

  const datasetId = decodeGlobalId(input.datasetId);
  const dataset = datasetId?.type === 'Dataset' ? await context.loaders.dataset.load(datasetId.id) : null;
  if (dataset === null) errors.push(new UserError('NOT_FOUND', 'the team has no such dataset', ['datasetId']));
  const graphId = decodeGlobalId(input.graphId);
  const graph = graphId?.type === 'Graph' ? await context.loaders.graph.load(graphId.id) : null;
  if (graph === null) errors.push(new UserError('NOT_FOUND', 'the team has no such graph', ['graphId']));
  if (dataset !== null && graph !== null && graph.datasetId !== dataset.id) {
    errors.push(
      new UserError('INVALID', `the graph "${graph.name}" belongs to another dataset than "${dataset.name}"`, [
        'graphId',
      ]),
    );
  }

  const parsed = experimentConfigSchema.safeParse(input.config, { error: plainIssue });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      errors.push(new UserError('INVALID', issue.message, ['config', ...issue.path.map(String)]));
    }
    return { ok: false, errors };
  }
  const { config, errors: unfit } = await withStarts(context, parsed.data);
  errors.push(...unfit);
  if (dataset !== null) {
    errors.push(
      ...shortParts(config, dataset),
      ...longReaches(config, dataset),
      ...(await unknownCovariates(context, config, dataset)),
      ...(await unknownEvent(context, config, dataset)),
    );
  }
  const planned = planOrFault(config);
  if (planned instanceof UserError) errors.push(planned);
  if (errors.length > 0 || dataset === null || graph === null || planned instanceof UserError) {
    return { ok: false, errors };
  }
  return { ok: true, experiment: { name, preset, dataset, graph, config, runs: planned } };
}

/** Reads the input of an experiment: everything that can be wrong with it is found here, and nothing is written. */
import { plainIssue } from '@stillgraph/db';
import {
  experimentConfigSchema,
  planRuns,
  presetNames,
  type ExperimentConfig,
  type PlannedRun,
} from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import type { Dataset } from '../dataset/type.ts';
import type { Graph } from '../graph/type.ts';
import { dataFaults } from './data-faults.ts';
import type { ExperimentCreateInput } from './input.ts';
import { withStarts } from './start-from.ts';

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
  const { config, errors: unfit } = await withStarts(context, parsed.data, dataset);
  errors.push(...unfit);
  if (dataset !== null) errors.push(...(await dataFaults(context, config, dataset)));
  const planned = planOrFault(config);
  if (planned instanceof UserError) errors.push(planned);
  if (errors.length > 0 || dataset === null || graph === null || planned instanceof UserError) {
    return { ok: false, errors };
  }
  return { ok: true, experiment: { name, preset, dataset, graph, config, runs: planned } };
}

/** The work of the demo: brings data in, runs experiments on it one after the other, and reads what they found. */
import type { ApiClient } from '../platform/api-client.ts';
import {
  createExperiment,
  datasetNamed,
  experimentEstimate,
  preferredGraph,
  type DatasetView,
  type GraphView,
} from '../platform/experiments.ts';
import { importedName, requestImport, teamNamed } from '../platform/imports.ts';
import { PlainError } from '../platform/plain-error.ts';
import type { PlatformDatabase } from '../platform/platform.ts';
import type { Service } from '../platform/service.ts';
import { optionsOfSource, SIMULATOR, type SourceChoices } from '../platform/source-options.ts';
import type { DemoArguments } from './arguments.ts';
import type { ExperimentFile, NamedExperiment } from './experiment-file.ts';
import { followExperiment } from './follow.ts';
import type { Progress } from './progress.ts';
import type { Results } from './report.ts';
import { readBoard } from './read-board.ts';
import { readRuns, type RunResult } from './results.ts';
import { startFromBefore } from './start-from-before.ts';

interface Running {
  readonly api: ApiClient;
  readonly services: readonly Service[];
  readonly database: PlatformDatabase;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

interface Data {
  readonly dataset: DatasetView;
  readonly graph: GraphView;
}

/**
 * @param files what to run on the data of the call; what a file has before that is run on its own data first
 * @returns runs of all experiments on the data of the call, and the one leaderboard that holds them
 * @throws PlainError when an import or an experiment is refused or fails
 */
export async function runExperiments(
  args: DemoArguments,
  files: readonly ExperimentFile[],
  running: Running,
): Promise<Omit<Results, 'wallSeconds'>> {
  const { api } = running;
  const earlier = new Map<ExperimentFile, readonly RunResult[]>();
  for (const file of files) {
    if (file.before === undefined) continue;
    const { data, experiment } = file.before;
    earlier.set(
      file,
      await readRuns(api, await runExperiment(await broughtIn(data, {}, running), experiment, running)),
    );
  }
  const data = await broughtIn(args.data ?? SIMULATOR, args.taken, running);
  const runs: RunResult[] = [];
  let last = '';
  for (const file of files) {
    for (const experiment of file.experiments) {
      const config = startFromBefore(experiment.config, earlier.get(file) ?? []);
      last = await runExperiment(data, { ...experiment, config }, running);
      runs.push(...(await readRuns(api, last)));
    }
  }
  return { ...data, preset: args.preset ?? null, board: await readBoard(api, last), runs };
}

async function broughtIn(
  source: string,
  taken: SourceChoices,
  { api, services, database, progress, signal }: Running,
): Promise<Data> {
  const team = await teamNamed(database.db, 'demo');
  const importId = await requestImport(database, { teamId: team.id, source, options: optionsOfSource(taken) });
  const name = await importedName(database.db, importId, {
    signal,
    services,
    onProgress: (share, message) => progress.bar(share, message),
  });
  const dataset = await datasetNamed(api, name);
  if (dataset === undefined) throw new PlainError(`The dataset "${name}" is gone.`);
  const graph = preferredGraph(dataset);
  progress.line(
    `imported ${dataset.title}: ${dataset.steps} steps, ${dataset.nodeCount} sensors, ` +
      `${(100 * dataset.missingShare).toFixed(2)} % missing; graph: ${graph.name}, ${graph.edgeCount} edges`,
  );
  return { dataset, graph };
}

/** @returns the experiment's id, when all its runs are over */
async function runExperiment(
  { dataset, graph }: Data,
  { name, preset, config }: NamedExperiment,
  { api, services, progress, signal }: Running,
): Promise<string> {
  const request = {
    name: `${dataset.title}, ${name}`,
    datasetId: dataset.id,
    graphId: graph.id,
    preset,
    config,
  };
  const estimate = await experimentEstimate(api, request);
  const experiment = await createExperiment(api, request);
  const minutes = Math.max(1, Math.round((estimate.seconds ?? 0) / 60));
  progress.line(`experiment "${name}": ${experiment.runs} runs, ${config.seeds} seeds, about ${minutes} min`);
  if (estimate.warning !== null) progress.line(estimate.warning);
  await followExperiment(api, experiment.id, { unit: dataset.unit, progress, services, signal });
  return experiment.id;
}

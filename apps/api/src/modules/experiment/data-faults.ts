/** What of an experiment's config does not go with its dataset; for the experiments that a sweep makes too. */
import { eventFault, trainPartFaults, type ExperimentConfig } from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import type { Dataset } from '../dataset/type.ts';
import { windowsOfParts, type Cut } from '../protocol/windows.ts';

type DatasetRow = Dataset['row'];

/** @returns errors whose fields begin with `config`; none where the config can be trained on the dataset */
export async function dataFaults(
  context: Context,
  config: ExperimentConfig,
  dataset: DatasetRow,
): Promise<UserError[]> {
  return [
    ...shortParts(config, dataset),
    ...longReaches(config, dataset),
    ...(await unknownCovariates(context, config, dataset)),
    ...(await unknownEvent(context, config, dataset)),
  ];
}

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

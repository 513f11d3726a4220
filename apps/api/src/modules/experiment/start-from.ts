/** Students that begin with the weights of another run: whether that run can be such a beginning. */
import { isDeepStrictEqual } from 'node:util';
import { cutsOf, storedRunConfigSchema, type ExperimentConfig } from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { loadRequired } from '../../relay/loader.ts';
import type { Dataset } from '../dataset/type.ts';

type Student = ExperimentConfig['students'][number];
type Protocol = ExperimentConfig['protocol'];
type DatasetRow = Dataset['row'];

/**
 * The config with the runs that students start from by their own ids, as workers know them, and what speaks against one.
 *
 * Beginning and experiment agree in the network, in the task (a forecast, or the same kind of event) and in the step of
 * their datasets. Their quantities may differ: every dataset's readings are scaled by its own mean and deviation.
 *
 * @param config ids as the API gives them, or as an earlier experiment's config has them
 * @param dataset of the experiment; null where there is none to hold the beginnings against
 */
export async function withStarts(
  context: Context,
  config: ExperimentConfig,
  dataset: DatasetRow | null,
): Promise<{ readonly config: ExperimentConfig; readonly errors: UserError[] }> {
  const errors: UserError[] = [];
  const students: Student[] = [];
  for (const [index, student] of config.students.entries()) {
    const given = student.startFrom?.runId;
    if (given === undefined) {
      students.push(student);
      continue;
    }
    const runId = decodeGlobalId(given)?.id ?? given;
    students.push({ ...student, startFrom: { runId } });
    const refusal = await refusalOf(context, { config, dataset, student, runId });
    if (refusal !== undefined) {
      errors.push(new UserError(refusal.code, refusal.message, ['config', 'students', String(index), 'startFrom']));
    }
  }
  return { config: { ...config, students }, errors };
}

interface Start {
  readonly config: ExperimentConfig;
  readonly dataset: DatasetRow | null;
  readonly student: Student;
  readonly runId: string;
}

async function refusalOf(
  context: Context,
  { config: { protocol, inputs, form }, dataset, student: { model, training }, runId }: Start,
): Promise<{ readonly code: 'INVALID' | 'NOT_FOUND'; readonly message: string } | undefined> {
  const run = isUuid(runId) ? await context.loaders.run.load(runId) : null;
  if (run === null) return { code: 'NOT_FOUND', message: 'the team has no such run to start from' };
  const invalid = (message: string) => ({ code: 'INVALID', message }) as const;
  const name = `${run.modelLabel}, ${run.methodLabel ?? run.kind.toLowerCase()}, seed ${run.seed}`;
  if (run.status !== 'SUCCEEDED') return invalid(`${name} has not succeeded: there are no weights to start from`);
  const { data: source } = storedRunConfigSchema.safeParse(run.config);
  if (source?.role !== 'student') return invalid(`expected a run of a student to start from, got ${name}`);
  const needed = { model, inputs, form, inputSteps: protocol.inputSteps, targetSteps: protocol.targetSteps };
  const got = {
    ...{ model: source.model, inputs: source.inputs, form: source.form },
    ...{ inputSteps: source.protocol.inputSteps, targetSteps: source.protocol.targetSteps },
  };
  const quantiles = [training.quantiles, source.training.quantiles];
  const fields = ['model', 'inputs', 'form', 'inputSteps', 'targetSteps'] as const;
  const differing: string[] = fields.filter((field) => !isDeepStrictEqual(needed[field], got[field]));
  if (!isDeepStrictEqual(quantiles[0], quantiles[1])) differing.push('quantiles');
  if (differing.length > 0) {
    return invalid(
      `a student starts from one of the same network: ${name} has another ${differing.join(' and another ')}`,
    );
  }
  const [own, other] = [taskOf(protocol), taskOf(source.protocol)];
  if (own !== other)
    return invalid(`a student starts from one of the same task: expected ${own}, got ${other} of ${name}`);
  if (dataset === null) return undefined;
  const { datasetId } = await loadRequired(context.loaders.experiment, run.experimentId, 'experiment');
  const learntFrom = await loadRequired(context.loaders.dataset, datasetId, 'dataset');
  if (dataset.stepSeconds !== learntFrom.stepSeconds) {
    return invalid(
      `a student starts from one of the same step: expected ${dataset.stepSeconds} s as in "${dataset.name}", got ${learntFrom.stepSeconds} s of ${name} in "${learntFrom.name}"`,
    );
  }
  if (dataset.contentHash === learntFrom.contentHash) {
    const leak = leakOf(protocol, source.protocol, dataset.steps);
    return leak === undefined ? undefined : invalid(`${name} ${leak}: what it saw there it would hand on`);
  }
  const shown = await shownOf(context, dataset.id, inputs.covariates);
  const learnt = await shownOf(context, learntFrom.id, inputs.covariates);
  if (shown === learnt) return undefined;
  return invalid(
    `a student starts from one that was shown the same covariates: expected ${shown} as in "${dataset.name}", got ${learnt} of ${name} in "${learntFrom.name}"`,
  );
}

/** The channels that covariates name, by name or by source, in their order and with their roles, which decide their columns. */
async function shownOf(context: Context, datasetId: string, covariates: readonly string[]): Promise<string> {
  if (covariates.length === 0) return 'none';
  const channels = await context.loaders.datasetChannels.load(datasetId);
  const told = channels
    .filter(({ role }) => role === 'INPUT' || role === 'KNOWN')
    .filter(({ name }) => covariates.includes(name) || covariates.includes(name.split('/', 1)[0] ?? name))
    .map(({ name, role }) => `${name} (${role})`);
  return told.join(', ') || 'none';
}

function taskOf({ event }: Protocol): string {
  return event === undefined ? 'a forecast' : `an event of the kind ${event.name}`;
}

/** What the leakage linter would refuse of a beginning on the same series: readings behind the cuts of the experiment. */
function leakOf(own: Protocol, source: Protocol, steps: number): string | undefined {
  const [cuts, seen] = [cutsOf(own, steps), cutsOf(source, steps)];
  if (seen.train > cuts.train) {
    return `learnt from steps up to ${seen.train - 1}, but the train part of this protocol ends at step ${cuts.train - 1}`;
  }
  if (seen.validation > cuts.validation) {
    return `was chosen by steps up to ${seen.validation - 1}, but the test part of this protocol begins at step ${cuts.validation}`;
  }
  return undefined;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

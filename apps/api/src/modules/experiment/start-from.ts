/** Students that begin with the weights of another run: whether that run can be such a beginning. */
import { isDeepStrictEqual } from 'node:util';
import { storedRunConfigSchema, type ExperimentConfig } from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';

type Student = ExperimentConfig['students'][number];

/**
 * The config with the runs that students start from by their own ids, as workers know them, and what speaks against one.
 *
 * @param config ids as the API gives them, or as an earlier experiment's config has them
 */
export async function withStarts(
  context: Context,
  config: ExperimentConfig,
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
    const refusal = await refusalOf(context, config, student, runId);
    if (refusal !== undefined) {
      errors.push(new UserError(refusal.code, refusal.message, ['config', 'students', String(index), 'startFrom']));
    }
  }
  return { config: { ...config, students }, errors };
}

async function refusalOf(
  context: Context,
  { protocol, inputs, form }: ExperimentConfig,
  { model, training }: Student,
  runId: string,
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
  if (differing.length === 0) return undefined;
  return invalid(
    `a student starts from one of the same network: ${name} has another ${differing.join(' and another ')}`,
  );
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

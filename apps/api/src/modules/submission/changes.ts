/** A submission is checked as far as can be told without its weights, and queued. */
import { ConflictError, NotFoundError, submissions } from '@stillgraph/db';
import { modelLabel } from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { loadRequired } from '../../relay/loader.ts';
import type { SubmissionCreateInput, SubmissionWeightsInput } from './input.ts';
import { submittedConfig, type SubmittedConfig } from './submitted-config.ts';
import { Submission, type SubmissionPayload } from './type.ts';

const LONGEST_NAME = 80;
const LONGEST_NOTE = 2000;
const MEBIBYTE = 1024 * 1024;

export async function createSubmission(context: Context, input: SubmissionCreateInput): Promise<SubmissionPayload> {
  const refuse = (...userErrors: UserError[]) => ({ submission: null, userErrors });
  const refusal = context.refusal('leaderboards.write');
  if (refusal !== null) return refuse(refusal);
  const { loaders, teamId } = context;
  const wordFaults = faultsOfWords(input);
  const boardId = uuidOf('Leaderboard', input.leaderboardId);
  const board = boardId === null ? null : await loaders.leaderboard.load(boardId);
  if (board === null) {
    return refuse(...wordFaults, new UserError('NOT_FOUND', 'the team has no such leaderboard', ['leaderboardId']));
  }
  const protocol = await loadRequired(loaders.protocol, board.protocolId, 'protocol');
  const graphId = uuidOf('Graph', input.graphId);
  const graph = graphId === null ? null : await loaders.graph.load(graphId);
  if (graph?.datasetId !== protocol.datasetId) {
    const message = 'the team has no such graph over the nodes of the dataset';
    return refuse(...wordFaults, new UserError('NOT_FOUND', message, ['graphId']));
  }
  const found = await weightsOf(context, input.weights);
  const weights = found.flatMap((one) => (one instanceof UserError ? [] : [one]));
  const faults = [...wordFaults, ...found.flatMap((one) => (one instanceof UserError ? [one] : []))];
  const configs: SubmittedConfig[] = [];
  for (const [at, { hash }] of weights.entries()) {
    const config = submittedConfig(input.config, protocol, { seed: at + 1, hash });
    if (!Array.isArray(config)) configs.push(config);
    // The same of every file.
    else if (at === 0) faults.push(...config);
  }
  if (faults.length > 0) return refuse(...faults);
  const name = input.name.trim();
  const { event, ...measured } = protocol;
  const experiment = {
    ...{ teamId, name, datasetId: protocol.datasetId, graphId: graph.id, config: {} },
    protocol: { ...measured, ...(event === null ? {} : { event }) },
    ...{ createdBy: context.identity.user?.id ?? null, seeds: weights.length },
    runs: configs.map((config) => runOf(name, config)),
  };
  try {
    const submission = await context.change(async (tx) => {
      const row = await submissions.create(tx, context.queue, {
        ...{ leaderboardId: board.id, name, note: input.note ?? null, experiment, weights },
        ...{ createdBy: context.identity.user?.id ?? null, apiKeyId: context.identity.key?.id ?? null },
      });
      const details = { leaderboardId: board.id, weights: weights.map(({ hash }) => hash) };
      await context.audit(tx, 'leaderboard.submit', 'Submission', row.id, details);
      return row;
    });
    return { submission: new Submission(submission), userErrors: [] };
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    return refuse(new UserError('CONFLICT', error.message, ['weights']));
  }
}

function uuidOf(type: string, id: string | null | undefined): string | null {
  const decoded = typeof id === 'string' ? decodeGlobalId(id) : null;
  return decoded?.type === type ? decoded.id : null;
}

function faultsOfWords({ name, note, weights }: SubmissionCreateInput): UserError[] {
  const faults: UserError[] = [];
  const { length } = name.trim();
  if (length < 1 || length > LONGEST_NAME) {
    faults.push(new UserError('INVALID', `expected 1 to ${LONGEST_NAME} characters, got ${length}`, ['name']));
  }
  if (typeof note === 'string' && note.length > LONGEST_NOTE) {
    faults.push(new UserError('INVALID', `expected at most ${LONGEST_NOTE} characters, got ${note.length}`, ['note']));
  }
  const most = submissions.MOST_WEIGHTS_A_DAY;
  if (weights.length < 1 || weights.length > most) {
    faults.push(new UserError('INVALID', `expected 1 to ${most} files of weights, got ${weights.length}`, ['weights']));
  }
  return faults;
}

/** Each file, or what is wrong with how it was named. */
async function weightsOf(
  context: Context,
  inputs: readonly SubmissionWeightsInput[],
): Promise<(submissions.FoundWeights | UserError)[]> {
  const found: (submissions.FoundWeights | UserError)[] = [];
  for (const [at, { artifactId, uploadId }] of inputs.slice(0, submissions.MOST_WEIGHTS_A_DAY).entries()) {
    const path = ['weights', String(at)];
    const artifact = uuidOf('Artifact', artifactId);
    const upload = uuidOf('Upload', uploadId);
    if ((typeof artifactId === 'string') === (typeof uploadId === 'string')) {
      found.push(new UserError('INVALID', 'expected one of uploadId and artifactId', path));
      continue;
    }
    const source = artifact === null ? { uploadId: upload ?? '' } : { artifactId: artifact };
    try {
      if (artifact === null && upload === null) throw new NotFoundError('file', '');
      const weights = await submissions.findWeights(context.database, context.teamId, source);
      const most = submissions.MOST_WEIGHTS_BYTES;
      const message = `expected at most ${most / MEBIBYTE} MiB, got ${(weights.bytes / MEBIBYTE).toFixed(1)}`;
      found.push(weights.bytes > most ? new UserError('INVALID', message, path) : weights);
    } catch (error) {
      if (error instanceof NotFoundError) {
        found.push(new UserError('NOT_FOUND', 'the team has no such artifact or complete upload', path));
      } else if (error instanceof ConflictError) found.push(new UserError('INVALID', error.message, path));
      else throw error;
    }
  }
  return found;
}

function runOf(name: string, config: SubmittedConfig) {
  const label = modelLabel(config.model);
  const configurationKey = `submission/${label}`;
  return {
    ...{ key: `${configurationKey}/seed ${config.seed}`, kind: 'STUDENT' as const, configurationKey },
    ...{ model: config.model.name, modelLabel: label, method: 'submitted', methodLabel: `submitted: ${name}` },
    ...{ seed: config.seed, config, totalSteps: 1, teachers: [], control: null },
  };
}

/** Weights from elsewhere on their way to a leaderboard. */
import { and, count, eq, exists, gt, inArray, not, sql, type SQL } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { ConflictError, NotFoundError } from '../errors.ts';
import type { JobSender } from '../jobs/index.ts';
import { artifacts, leaderboards, runs, submissions, submittedWeights, uploadFiles, uploads } from '../schema/index.ts';
import * as experiments from './experiments.ts';
import { mustBeReadable } from './import-decisions.ts';
import { type Page, type PageRequest } from './page.ts';
import { pagesBelow } from './pages-below.ts';
import { byId, grouped, only } from './rows.ts';

export type SubmissionRow = typeof submissions.$inferSelect;
export type SubmittedWeightsRow = typeof submittedWeights.$inferSelect;

/** Files of weights that a team may put to the test part of one protocol in 24 hours: nobody tunes on it. */
export const MOST_WEIGHTS_A_DAY = 10;
/** Of one file. */
export const MOST_WEIGHTS_BYTES = 64 * 1024 * 1024;

/** How the scoring of a file ends that is no file of weights, or not of the config: before any of it has met the test part. */
const UNREAD = ['WEIGHTS_FORMAT', 'WEIGHTS_MISMATCH'];

/** An artifact of a run, or an upload of one file. */
export type WeightsSource = { readonly artifactId: string } | { readonly uploadId: string };

/** A file of weights that is there, with what tells it from others. */
export type FoundWeights = Pick<SubmittedWeightsRow, 'hash' | 'artifactId' | 'uploadId' | 'fileIndex'> & {
  readonly bytes: number;
};

export interface SubmissionInput {
  readonly leaderboardId: string;
  readonly name: string;
  readonly note: string | null;
  readonly createdBy: string | null;
  readonly apiKeyId: string | null;
  /** One run a file, in the order of `weights`; none of them depends on another. */
  readonly experiment: experiments.ExperimentInput;
  readonly weights: readonly FoundWeights[];
}

/**
 * Weights of the team that are there to be scored.
 *
 * @throws NotFoundError where the team has no such artifact or complete upload; ConflictError where an upload holds several
 *   files
 */
export async function findWeights(executor: Executor, teamId: string, source: WeightsSource): Promise<FoundWeights> {
  if ('artifactId' in source) {
    const [found] = await executor
      .select({ hash: artifacts.contentHash, bytes: artifacts.bytes })
      .from(artifacts)
      .where(
        and(
          eq(artifacts.id, source.artifactId),
          sql`exists (select 1 from runs where runs.id = ${artifacts.runId} and runs.team_id = ${teamId})`,
        ),
      );
    if (found === undefined) throw new NotFoundError('artifact', source.artifactId);
    return { ...found, artifactId: source.artifactId, uploadId: null, fileIndex: null };
  }
  const files = await executor
    .select({ hash: uploadFiles.sha256, bytes: uploadFiles.bytes, fileIndex: uploadFiles.index })
    .from(uploadFiles)
    .innerJoin(uploads, eq(uploads.id, uploadFiles.uploadId))
    .where(and(eq(uploads.id, source.uploadId), eq(uploads.teamId, teamId), eq(uploads.status, 'COMPLETE')))
    .limit(2);
  const [file] = files;
  if (file === undefined) throw new NotFoundError('upload', source.uploadId);
  if (files.length > 1) throw new ConflictError('an upload of weights holds one file, this one holds several');
  return { ...file, artifactId: null, uploadId: source.uploadId };
}

/**
 * The submission, its runs and their jobs, together.
 *
 * @throws ConflictError where a file was put to the protocol before, its upload is gone, or the team has no more of the day
 */
export async function create(tx: Transaction, queue: JobSender, input: SubmissionInput): Promise<SubmissionRow> {
  const { leaderboardId, name, note, createdBy, apiKeyId, experiment, weights } = input;
  const { teamId } = experiment;
  const [board] = await tx
    .select({ protocolId: leaderboards.protocolId })
    .from(leaderboards)
    .where(and(eq(leaderboards.id, leaderboardId), eq(leaderboards.teamId, teamId)));
  if (board === undefined) throw new NotFoundError('leaderboard', leaderboardId);
  const { protocolId } = board;
  // Of two who submit at once the second sees what the first has used.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`submissions ${protocolId}`}, 0))`);
  const hashes = weights.map(({ hash }) => hash);
  const before = and(eq(submittedWeights.protocolId, protocolId), inArray(submittedWeights.hash, hashes));
  await tx
    .update(submittedWeights)
    .set({ isReplaced: true })
    .where(and(before, isUnread(tx)));
  const [known] = await tx
    .select()
    .from(submittedWeights)
    .where(and(before, eq(submittedWeights.isReplaced, false)));
  const repeated = known?.hash ?? hashes.find((hash, at) => hashes.indexOf(hash) !== at);
  if (repeated !== undefined) {
    throw new ConflictError(`weights touch the test part of a protocol once, and those of sha256 ${repeated} have`);
  }
  const used = (await usedOf(tx, teamId, [protocolId])).get(protocolId) ?? 0;
  if (used + weights.length > MOST_WEIGHTS_A_DAY) {
    throw new ConflictError(
      `a team may submit ${MOST_WEIGHTS_A_DAY} files of weights to a protocol in 24 hours; ${used} were, and ${weights.length} came`,
    );
  }
  for (const { uploadId } of weights) if (uploadId !== null) await mustBeReadable(tx, { id: uploadId, teamId });
  const row = await experiments.createWithin(tx, queue, { ...experiment, takesOver: false });
  if (row.protocolId !== protocolId) throw new ConflictError('the submission is of another protocol than the board');
  const submission = only(
    await tx
      .insert(submissions)
      .values({ teamId, leaderboardId, experimentId: row.id, name, note, createdBy, apiKeyId })
      .returning(),
  );
  const runIds = await experiments.runIdsByKey(tx, row.id);
  await tx.insert(submittedWeights).values(
    weights.map(({ bytes: _, ...source }, at) => {
      const runId = runIds.get(experiment.runs[at]?.key ?? '');
      if (runId === undefined) throw new RangeError('a submission has one run for each file of weights');
      return { ...source, runId, teamId, submissionId: submission.id, protocolId };
    }),
  );
  return submission;
}

function isUnread(executor: Executor): SQL {
  const failed = executor
    .select({ one: sql`1` })
    .from(runs)
    .where(and(eq(runs.id, submittedWeights.runId), eq(runs.status, 'FAILED'), inArray(runs.errorCode, UNREAD)));
  return exists(failed);
}

/**
 * Files that the team has put to each protocol in the last 24 hours, those that could not be read not counted, by protocol
 * id; none is left out.
 */
export async function usedOf(
  executor: Executor,
  teamId: string,
  protocolIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await executor
    .select({ protocolId: submittedWeights.protocolId, used: count() })
    .from(submittedWeights)
    .where(
      and(
        eq(submittedWeights.teamId, teamId),
        inArray(submittedWeights.protocolId, [...protocolIds]),
        gt(submittedWeights.createdAt, sql`now() - interval '24 hours'`),
        not(isUnread(executor)),
      ),
    )
    .groupBy(submittedWeights.protocolId);
  return new Map(rows.map(({ protocolId, used }) => [protocolId, used]));
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, SubmissionRow>> {
  return byId(
    await executor
      .select()
      .from(submissions)
      .where(inArray(submissions.id, [...ids])),
  );
}

/** The submission whose runs an experiment holds, by experiment id. */
export async function byExperimentIds(
  executor: Executor,
  experimentIds: readonly string[],
): Promise<Map<string, SubmissionRow>> {
  const rows = await executor
    .select()
    .from(submissions)
    .where(inArray(submissions.experimentId, [...experimentIds]));
  return new Map(rows.map((row) => [row.experimentId, row]));
}

/** The files of each submission, by submission id. */
export async function weightsOf(
  executor: Executor,
  submissionIds: readonly string[],
): Promise<Map<string, SubmittedWeightsRow[]>> {
  const rows = await executor
    .select()
    .from(submittedWeights)
    .where(inArray(submittedWeights.submissionId, [...submissionIds]))
    .orderBy(submittedWeights.runId);
  return grouped(submissionIds, rows, (row) => row.submissionId);
}

/** The file that a run is to score; undefined of a run that was not submitted. */
export async function weightsOfRun(executor: Executor, runId: string): Promise<SubmittedWeightsRow | undefined> {
  const [row] = await executor.select().from(submittedWeights).where(eq(submittedWeights.runId, runId));
  return row;
}

/** The same page of the submissions to each board, the newest first, by board id. */
export async function pagesOfBoards(
  executor: Executor,
  leaderboardIds: readonly string[],
  request: PageRequest,
): Promise<Map<string, Page<SubmissionRow>>> {
  return pagesBelow(executor, leaderboardIds, request, {
    table: submissions,
    id: submissions.id,
    parent: submissions.leaderboardId,
    parentId: leaderboards.id,
    order: 'descending',
    parentOf: (row) => row.leaderboardId,
    rows: (where, orderBy) => executor.select().from(submissions).where(where).orderBy(orderBy),
  });
}

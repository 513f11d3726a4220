/** Follows an experiment until its last run has ended and its leaderboard is there. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ApiClient } from '../platform/api-client.ts';
import { PlainError } from '../platform/plain-error.ts';
import type { Service } from '../platform/service.ts';
import type { Progress } from './progress.ts';

const status = z.enum(['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED']);

const experimentSchema = z.object({
  node: z.object({
    status,
    finishedAt: z.string().nullable(),
    progress: z.number(),
    leaderboard: z.object({ updatedAt: z.string() }).nullable(),
    ranking: z.object({ status: z.string(), error: z.string().nullable() }).nullable(),
    runs: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          status,
          modelLabel: z.string(),
          methodLabel: z.string().nullable(),
          seed: z.number(),
          progress: z.number(),
          testMae: z.number().nullable(),
          config: z.looseObject({ protocol: z.looseObject({ event: z.unknown().optional() }) }),
          trainSeconds: z.number().nullable(),
          errorMessage: z.string().nullable(),
        }),
      ),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      totalCount: z.number(),
    }),
  }),
});
type RunView = z.infer<typeof experimentSchema>['node']['runs']['nodes'][number];

const QUERY = `query ($id: ID!, $after: String) { node(id: $id) { ... on Experiment {
  status finishedAt progress leaderboard { updatedAt } ranking { status error }
  runs(first: 100, after: $after) {
    nodes { id status modelLabel methodLabel seed progress testMae config trainSeconds errorMessage }
    pageInfo { hasNextPage endCursor } totalCount
  } } } }`;

const PAUSE_MS = 500;
/** A ranking takes seconds, and one that fails says so; after so long nobody is there to rank. */
const RANKING_MS = 5 * 60_000;

/** @throws PlainError when a run or the ranking failed, a service died, or no ranking came within `rankingMs` of the last run */
export async function followExperiment(
  api: ApiClient,
  experimentId: string,
  options: {
    readonly unit: string;
    readonly progress: Progress;
    readonly services: readonly Service[];
    readonly signal: AbortSignal;
    readonly rankingMs?: number;
  },
): Promise<void> {
  const { progress, services, signal, unit, rankingMs = RANKING_MS } = options;
  let endedAt: number | undefined;
  const told = new Set<string>();
  for (;;) {
    const { runs, ...experiment } = await readExperiment(api, experimentId);
    for (const run of runs) {
      if (run.status === 'QUEUED' || run.status === 'RUNNING' || told.has(run.id)) continue;
      told.add(run.id);
      progress.line(`${String(told.size).padStart(String(runs.length).length)}/${runs.length}  ${endOf(run, unit)}`);
    }
    if (experiment.finishedAt !== null) {
      if (experiment.status !== 'SUCCEEDED') throw failureOf(runs);
      const { leaderboard, ranking } = experiment;
      if (ranking?.status === 'FAILED')
        throw await ofWorker(services, `could not rank the runs: ${ranking.error ?? ''}`);
      if (leaderboard !== null && leaderboard.updatedAt >= experiment.finishedAt) return;
      endedAt ??= performance.now();
    }
    const current = runs.find((run) => run.status === 'RUNNING');
    progress.bar(
      experiment.progress,
      current === undefined ? 'ranking' : `${nameOf(current)}, ${Math.round(100 * current.progress)} %`,
    );
    const dead = services.find((service) => !service.isRunning);
    if (dead !== undefined) throw await dead.failure(await dead.ended);
    if (endedAt !== undefined && performance.now() - endedAt >= rankingMs) {
      const waited = Math.round(rankingMs / 1000);
      throw await ofWorker(services, `has not ranked the runs within ${waited} s of the end of the last one`);
    }
    await sleep(PAUSE_MS, undefined, { signal });
  }
}

/** @param how goes on from "the worker" */
async function ofWorker(services: readonly Service[], how: string): Promise<PlainError> {
  const worker = services.find((service) => service.name === 'worker');
  return worker === undefined ? new PlainError(`The worker ${how}.`) : worker.failure(how);
}

async function readExperiment(api: ApiClient, id: string) {
  const runs: RunView[] = [];
  let after: string | null = null;
  for (;;) {
    const { node }: z.infer<typeof experimentSchema> = await api.ask(experimentSchema, QUERY, { id, after });
    runs.push(...node.runs.nodes);
    if (!node.runs.pageInfo.hasNextPage) return { ...node, runs };
    after = node.runs.pageInfo.endCursor;
  }
}

function nameOf(run: RunView): string {
  return `${run.modelLabel}${run.methodLabel === null ? '' : `, ${run.methodLabel}`}, seed ${run.seed}`;
}

function endOf(run: RunView, unit: string): string {
  if (run.status !== 'SUCCEEDED') return `${nameOf(run)}: ${run.status.toLowerCase()} ${run.errorMessage ?? ''}`;
  const trained =
    run.trainSeconds === null || run.trainSeconds === 0 ? '' : `, trained in ${run.trainSeconds.toFixed(1)} s`;
  const loss =
    run.config.protocol.event === undefined
      ? `MAE ${run.testMae?.toFixed(3) ?? '-'} ${unit}`
      : `cross-entropy ${run.testMae?.toFixed(4) ?? '-'} nats`;
  return `${nameOf(run)}: test ${loss}${trained}`;
}

function failureOf(runs: readonly RunView[]): PlainError {
  const failed = runs.filter((run) => run.status === 'FAILED');
  const [first] = failed;
  if (first === undefined) return new PlainError('The experiment was cancelled.');
  return new PlainError(
    `${failed.length} of ${runs.length} runs failed. The first, ${nameOf(first)}: ${first.errorMessage ?? 'no reason given'}`,
  );
}

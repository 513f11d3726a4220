/** Follows an experiment until its last run has ended and its leaderboard is there. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ApiClient } from '../platform/api-client.ts';
import { PlainError } from '../platform/plain-error.ts';
import type { Service } from '../platform/service.ts';
import type { Progress } from './progress.ts';

const status = z.enum(['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED']);

const runSchema = z.object({
  id: z.string(),
  status,
  modelLabel: z.string(),
  methodLabel: z.string().nullable(),
  seed: z.number(),
  progress: z.number(),
  testMae: z.number().nullable(),
  trainSeconds: z.number().nullable(),
  errorMessage: z.string().nullable(),
});
type RunView = z.infer<typeof runSchema>;

const RUN = 'id status modelLabel methodLabel seed progress testMae trainSeconds errorMessage';

const protocolSchema = z.object({
  node: z.object({
    protocol: z.object({
      eventLabel: z.string().nullish(),
      keptOff: z.array(z.object({ title: z.string(), runs: z.number(), detail: z.string() })),
    }),
  }),
});
const PROTOCOL = `query ($id: ID!) { node(id: $id) { ... on Experiment {
  protocol { eventLabel keptOff { title runs detail } } } } }`;

/** How it stands: asked for twice a second, so that it is no more than what may have changed. */
const standSchema = z.object({
  node: z.object({
    status,
    finishedAt: z.string().nullable(),
    progress: z.number(),
    leaderboard: z.object({ updatedAt: z.string() }).nullable(),
    ranking: z.object({ status: z.string(), error: z.string().nullable() }).nullable(),
    runCounts: z.object({ queued: z.number(), running: z.number(), total: z.number() }),
    runs: z.object({ nodes: z.array(runSchema) }),
  }),
});
const STAND = `query ($id: ID!) { node(id: $id) { ... on Experiment {
  status finishedAt progress leaderboard { updatedAt } ranking { status error } runCounts { queued running total }
  runs(first: 1, filter: { statuses: [RUNNING] }) { nodes { ${RUN} } } } } }`;

const endedSchema = z.object({
  node: z.object({
    runs: z.object({
      nodes: z.array(runSchema),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});
const ENDED = `query ($id: ID!, $after: String) { node(id: $id) { ... on Experiment {
  runs(first: 100, after: $after, filter: { statuses: [SUCCEEDED, FAILED, CANCELLED] }) {
    nodes { ${RUN} } pageInfo { hasNextPage endCursor }
  } } } }`;

const PAUSE_MS = 500;
/** A ranking takes seconds, and one that fails says so; after so long nobody is there to rank. */
const RANKING_MS = 5 * 60_000;

/** @throws PlainError when a run or the ranking failed, every run was kept off the leaderboard, a service died, or no ranking came within `rankingMs` of the last run */
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
  const { protocol } = (await api.ask(protocolSchema, PROTOCOL, { id: experimentId })).node;
  const ofEvent = protocol.eventLabel != null;
  for (;;) {
    const { node: experiment } = await api.ask(standSchema, STAND, { id: experimentId });
    const { queued, running, total } = experiment.runCounts;
    if (total - queued - running > told.size) {
      for (const run of await readEnded(api, experimentId)) {
        if (told.has(run.id)) continue;
        told.add(run.id);
        progress.line(`${String(told.size).padStart(String(total).length)}/${total}  ${endOf(run, unit, ofEvent)}`);
      }
    }
    if (experiment.finishedAt !== null) {
      if (experiment.status !== 'SUCCEEDED') throw failureOf(await readEnded(api, experimentId));
      const { leaderboard, ranking } = experiment;
      if (ranking?.status === 'FAILED')
        throw await ofWorker(services, `could not rank the runs: ${ranking.error ?? ''}`);
      if (ranking?.status === 'SUCCEEDED' && leaderboard === null) throw await keptOffAll(api, experimentId);
      if (leaderboard !== null && leaderboard.updatedAt >= experiment.finishedAt) return;
      endedAt ??= performance.now();
    }
    const [current] = experiment.runs.nodes;
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

async function readEnded(api: ApiClient, id: string): Promise<RunView[]> {
  const ended: RunView[] = [];
  let after: string | null = null;
  for (;;) {
    const { node }: z.infer<typeof endedSchema> = await api.ask(endedSchema, ENDED, { id, after });
    ended.push(...node.runs.nodes);
    if (!node.runs.pageInfo.hasNextPage) return ended;
    after = node.runs.pageInfo.endCursor;
  }
}

function nameOf(run: RunView): string {
  return `${run.modelLabel}${run.methodLabel === null ? '' : `, ${run.methodLabel}`}, seed ${run.seed}`;
}

function endOf(run: RunView, unit: string, ofEvent: boolean): string {
  if (run.status !== 'SUCCEEDED') return `${nameOf(run)}: ${run.status.toLowerCase()} ${run.errorMessage ?? ''}`;
  const trained =
    run.trainSeconds === null || run.trainSeconds === 0 ? '' : `, trained in ${run.trainSeconds.toFixed(1)} s`;
  const loss = ofEvent
    ? `cross-entropy ${run.testMae?.toFixed(4) ?? '-'} nats`
    : `MAE ${run.testMae?.toFixed(3) ?? '-'} ${unit}`;
  return `${nameOf(run)}: test ${loss}${trained}`;
}

/** There is no leaderboard although the runs were ranked: a check refused every one of them. */
async function keptOffAll(api: ApiClient, id: string): Promise<PlainError> {
  const { keptOff } = (await api.ask(protocolSchema, PROTOCOL, { id })).node.protocol;
  const told = keptOff.map(({ title, runs, detail }) => `${title} (${runs} ${runs === 1 ? 'run' : 'runs'}): ${detail}`);
  return new PlainError(`Every run was kept off the leaderboard, so there is none. ${told.join('; ')}`);
}

function failureOf(runs: readonly RunView[]): PlainError {
  const failed = runs.filter((run) => run.status === 'FAILED');
  const [first] = failed;
  if (first === undefined) return new PlainError('The experiment was cancelled.');
  return new PlainError(
    `${failed.length} of ${runs.length} runs failed. The first, ${nameOf(first)}: ${first.errorMessage ?? 'no reason given'}`,
  );
}

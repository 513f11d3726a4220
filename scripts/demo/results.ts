/** The shapes of what an experiment found out, and its runs read through GraphQL; `read-board.ts` reads its leaderboard. */
import { z } from 'zod';
import type { ApiClient } from '../platform/api-client.ts';

const interval = z.object({ mean: z.number(), low: z.number().nullable(), high: z.number().nullable() });
const share = z.number().nullable();
const eventScore = z.object({
  crossEntropy: z.number(),
  brier: z.number(),
  prevalence: z.number(),
  averagePrecision: share,
  nodeAveragePrecision: share,
  threshold: z.number(),
  precision: share,
  recall: share,
  f1: share,
  alarms: z
    .object({
      events: z.number(),
      detected: z.number(),
      late: z.number().nullable(),
      alarms: z.number(),
      falsePerNodeDay: z.number(),
      leadMinutes: z.object({ median: z.number(), low: z.number(), high: z.number() }).nullable(),
    })
    .nullable(),
});

export const EVENT = `event { crossEntropy brier prevalence averagePrecision nodeAveragePrecision threshold precision recall f1
  alarms { events detected late alarms falsePerNodeDay leadMinutes { median low high } } }`;

const horizonScore = z.object({
  horizon: z.number(),
  mae: z.number(),
  rmse: z.number(),
  mape: z.number().nullable(),
  /** Under an event protocol alone. */
  event: eventScore.nullish(),
});

const predictionInterval = z.object({
  kind: z.enum(['SPLIT', 'ADAPTIVE', 'QUANTILE', 'CONFORMAL_QUANTILE']),
  level: z.number(),
  horizon: z.number(),
  coverage: share,
  halfWidth: share,
  intervalScore: share,
});

const runSchema = z.object({
  id: z.string(),
  kind: z.enum(['BASELINE', 'TEACHER', 'STUDENT']),
  model: z.string(),
  modelLabel: z.string(),
  method: z.string(),
  methodLabel: z.string().nullable(),
  configurationKey: z.string(),
  seed: z.number(),
  engine: z.string().nullable(),
  threads: z.number().nullable(),
  environment: z.record(z.string(), z.unknown()).nullable(),
  parameters: z.number().nullable(),
  weightsBytes: z.number().nullable(),
  inputBytes: z.number().nullable(),
  trainSeconds: z.number().nullable(),
  latencyP50Ms: z.number().nullable(),
  latencyP99Ms: z.number().nullable(),
  configHash: z.string(),
  validationMae: z.number().nullable(),
  teachers: z.array(z.object({ modelLabel: z.string(), seed: z.number() })),
  experiment: z.object({ name: z.string() }),
  evaluations: z.array(horizonScore),
  predictionIntervals: z.array(predictionInterval),
});
export type RunResult = z.infer<typeof runSchema>;

const RUN = `id kind model modelLabel method methodLabel configurationKey seed engine threads environment parameters
  weightsBytes inputBytes trainSeconds latencyP50Ms latencyP99Ms configHash validationMae teachers { modelLabel seed }
  experiment { name }
  evaluations(split: TEST) { horizon mae rmse mape ${EVENT} }
  predictionIntervals { kind level horizon coverage halfWidth intervalScore }`;

const runsSchema = z.object({
  runs: z.object({
    nodes: z.array(runSchema),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

export async function readRuns(api: ApiClient, experimentId: string): Promise<RunResult[]> {
  const found: RunResult[] = [];
  let after: string | null = null;
  for (;;) {
    const { runs }: z.infer<typeof runsSchema> = await api.ask(
      runsSchema,
      `query ($id: ID!, $after: String) { runs(first: 50, after: $after, filter: { experimentId: $id }) {
        nodes { ${RUN} } pageInfo { hasNextPage endCursor } } }`,
      { id: experimentId, after },
    );
    found.push(...runs.nodes);
    if (!runs.pageInfo.hasNextPage) return found;
    after = runs.pageInfo.endCursor;
  }
}

export const entrySchema = z.object({
  experiment: z.object({ name: z.string() }),
  rankLow: z.number(),
  rankHigh: z.number(),
  tieGroup: z.number(),
  kind: z.enum(['BASELINE', 'TEACHER', 'STUDENT']),
  isControl: z.boolean(),
  model: z.string(),
  modelLabel: z.string(),
  method: z.string(),
  methodLabel: z.string().nullable(),
  configurationKey: z.string(),
  seeds: z.number(),
  mae: interval,
  validationMae: z.number().nullable(),
  horizons: z.array(horizonScore.extend({ cumulative: z.boolean() })),
  parameters: z.number(),
  weightsBytes: z.number(),
  inputBytes: z.number().nullable(),
  latencyP50Ms: z.number().nullable(),
  latencyP99Ms: z.number().nullable(),
  againstControl: interval.nullable(),
  controlVerdict: z.enum(['BETTER', 'WORSE', 'TIE', 'UNJUDGED']),
  againstTeacher: interval.nullable(),
});
export type EntryResult = z.infer<typeof entrySchema>;

export const boardSchema = z.object({
  node: z.object({
    protocol: z.object({
      hash: z.string(),
      inputSteps: z.number(),
      targetSteps: z.number(),
      reportedHorizons: z.array(z.number()),
      trainShare: z.number(),
      validationShare: z.number(),
      maskRule: z.string(),
      mapeThreshold: z.number(),
      metricVersion: z.number(),
      testWindows: z.number(),
      event: z.unknown().optional(),
      eventLabel: z.string().nullish(),
    }),
    leaderboard: z.object({
      name: z.string(),
      findings: z.array(z.string()),
      entries: z.object({ nodes: z.array(entrySchema) }),
    }),
  }),
});
export type BoardResult = z.infer<typeof boardSchema>['node'];

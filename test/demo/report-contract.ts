/** What programs may rely on in the JSON of `npm run demo`, as scripts/README.md describes it. */
import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const score = z.number().nonnegative();
const atHorizons = z.strictObject({ '3': score, '6': score, '12': score, mean: score });
const latency = z.strictObject({ p50: z.number().positive(), p99: z.number().positive() });
const interval = z.tuple([z.number(), z.number()]);

export const demoReportSchema = z.object({
  dataset: z.object({
    name: z.string(),
    unit: z.string(),
    steps: z.int().positive(),
    nodeCount: z.int().positive(),
    contentHash: hash,
    graph: z.object({ name: z.string(), recipe: z.string(), edges: z.int() }),
  }),
  protocol: z.object({ hash, reportedHorizons: z.tuple([z.literal(3), z.literal(6), z.literal(12)]) }),
  environment: z.object({
    backend: z.enum(['tensorflow', 'traced', 'wasm']),
    threads: z.int().positive(),
    versions: z.record(z.string(), z.string()),
  }),
  wallSeconds: z.number().positive(),
  runs: z.array(
    z.object({
      kind: z.enum(['BASELINE', 'TEACHER', 'STUDENT']),
      model: z.string(),
      method: z.string(),
      seed: z.int(),
      teacher: z.string().nullable(),
      parameters: z.int().nonnegative(),
      weightsBytes: z.int().nonnegative(),
      inputBytes: z.int().nonnegative(),
      trainSeconds: z.number().nonnegative(),
      metrics: z.object({
        test: z.strictObject({
          mae: atHorizons,
          rmse: atHorizons,
          mape: z.strictObject({ '3': score, '6': score, '12': score, mean: score }).partial(),
        }),
      }),
      latencyMs: latency,
      configHash: hash,
    }),
  ),
  summary: z.array(
    z.object({
      configuration: z.string(),
      kind: z.enum(['BASELINE', 'TEACHER', 'STUDENT']),
      parameters: z.int().nonnegative(),
      weightsBytes: z.int().nonnegative(),
      inputBytes: z.int().nonnegative(),
      mean: score,
      interval: interval.nullable(),
      tieGroup: z.int().positive(),
      rankLow: z.int().positive(),
      rankHigh: z.int().positive(),
    }),
  ),
  findings: z.array(z.string()),
});

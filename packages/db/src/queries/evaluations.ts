import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { cumulativeEvaluations, evaluations, type EventScore, type Split } from '../schema/index.ts';
import { bytesOf, float32Of } from '../series/bytes.ts';
import { grouped, inBatches } from './rows.ts';

export interface EvaluationInput {
  readonly split: Split;
  /** Target step from 1; 0 is the mean over all target steps. */
  readonly horizon: number;
  readonly mae: number;
  readonly rmse: number;
  readonly mape: number | null;
  readonly validCount: number;
  /** One a node, NaN where nothing was observed. */
  readonly nodeMae: Float32Array;
  readonly nodeRmse: Float32Array;
  /** Under an event protocol alone. */
  readonly event?: EventScore | null | undefined;
}

export interface Evaluation extends EvaluationInput {
  readonly runId: string;
}

/** Scores without the errors per node. */
export type Scores = Omit<Evaluation, 'nodeMae' | 'nodeRmse'>;

export async function insertEvaluations(
  tx: Transaction,
  runId: string,
  inputs: readonly EvaluationInput[],
): Promise<void> {
  for (const batch of inBatches(inputs, 100)) {
    await tx.insert(evaluations).values(
      batch.map(({ nodeMae, nodeRmse, ...scores }) => ({
        ...scores,
        runId,
        nodeCount: nodeMae.length,
        nodeMae: bytesOf(nodeMae),
        nodeRmse: bytesOf(nodeRmse),
      })),
    );
  }
}

/** With errors per node, by run id, horizons in order. */
export async function byRunIds(
  executor: Executor,
  runIds: readonly string[],
  split: Split,
): Promise<Map<string, Evaluation[]>> {
  const rows = await executor
    .select()
    .from(evaluations)
    .where(and(inArray(evaluations.runId, [...runIds]), eq(evaluations.split, split)))
    .orderBy(asc(evaluations.runId), asc(evaluations.horizon));
  const decoded = rows.map(({ nodeCount, nodeMae, nodeRmse, ...scores }): Evaluation => ({
    ...scores,
    nodeMae: float32Of(nodeMae),
    nodeRmse: float32Of(nodeRmse),
  }));
  return grouped(runIds, decoded, (row) => row.runId);
}

/** Without errors per node: light enough for lists. */
export async function scoresByRunIds(
  executor: Executor,
  runIds: readonly string[],
  split: Split,
): Promise<Map<string, Scores[]>> {
  const { runId, horizon, mae, rmse, mape, validCount, event } = evaluations;
  const rows = await executor
    .select({ runId, split: evaluations.split, horizon, mae, rmse, mape, validCount, event })
    .from(evaluations)
    .where(and(inArray(runId, [...runIds]), eq(evaluations.split, split)))
    .orderBy(asc(runId), asc(horizon));
  return grouped(runIds, rows, (row) => row.runId);
}

/** Scores over all target steps 1..`horizon` together. */
export type CumulativeScoresInput = Omit<Scores, 'runId'>;

export async function insertCumulative(
  tx: Transaction,
  runId: string,
  inputs: readonly CumulativeScoresInput[],
): Promise<void> {
  if (inputs.length === 0) return;
  await tx.insert(cumulativeEvaluations).values(inputs.map((input) => ({ ...input, runId })));
}

/** By run id, horizons in order. */
export async function cumulativeByRunIds(
  executor: Executor,
  runIds: readonly string[],
  split: Split,
): Promise<Map<string, Scores[]>> {
  const rows = await executor
    .select()
    .from(cumulativeEvaluations)
    .where(and(inArray(cumulativeEvaluations.runId, [...runIds]), eq(cumulativeEvaluations.split, split)))
    .orderBy(asc(cumulativeEvaluations.runId), asc(cumulativeEvaluations.horizon));
  return grouped(runIds, rows, (row) => row.runId);
}

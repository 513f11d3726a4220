/** Scores of a run; errors per node are read only when a query selects them. */
import type { Context } from '../../context.ts';
import type { Evaluation } from './detail-type.ts';
import type { SplitName } from './enums.ts';

const orNull = (values: Float32Array): (number | null)[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : value));

export async function readEvaluations(context: Context, runId: string, split: SplitName): Promise<Evaluation[]> {
  const { loaders } = context;
  const rows = await loaders.scoresOfRun[split].load(runId);
  return rows.map((row) => ({
    split,
    horizon: row.horizon,
    mae: row.mae,
    rmse: row.rmse,
    mape: row.mape,
    validCount: row.validCount,
    event: row.event ?? null,
    perNode: async () => {
      const whole = await loaders.evaluationsOfRun[split].load(runId);
      const found = whole.find((evaluation) => evaluation.horizon === row.horizon);
      if (found === undefined) throw new Error(`run ${runId} lost its evaluation at horizon ${row.horizon}`);
      return { nodeMae: orNull(found.nodeMae), nodeRmse: orNull(found.nodeRmse) };
    },
  }));
}

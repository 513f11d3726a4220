import { and, eq, inArray } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { NotFoundError } from '../errors.ts';
import { canonicalJson, sha256 } from '../hashing.ts';
import { datasets, protocols } from '../schema/index.ts';
import { byId, only } from './rows.ts';

export type ProtocolRow = typeof protocols.$inferSelect;

/** What an experiment's config says about its protocol; the fields of a config's `protocol`, the split laid flat. */
export interface ProtocolInput {
  readonly inputSteps: number;
  readonly targetSteps: number;
  readonly reportedHorizons: readonly number[];
  /** None where it is left out. */
  readonly cumulativeHorizons?: readonly number[];
  readonly trainShare: number;
  readonly validationShare: number;
  readonly maskRule: string;
  readonly mapeThreshold: number;
  readonly metricVersion: number;
  /** The event whose probability is predicted; left out where readings are forecast. */
  readonly event?: Record<string, unknown> | undefined;
}

/** Over the dataset's content and every field, so that equal hashes mean comparable scores. */
export function protocolHash(datasetContentHash: string, input: ProtocolInput): string {
  const { inputSteps, targetSteps, trainShare, validationShare, maskRule, mapeThreshold, metricVersion } = input;
  // A protocol without cumulative horizons has the hash that it had before there were any.
  const { reportedHorizons, cumulativeHorizons = [] } = input;
  const cumulative = cumulativeHorizons.length > 0 ? { cumulativeHorizons } : {};
  const fields = { inputSteps, targetSteps, trainShare, validationShare, maskRule, mapeThreshold, metricVersion };
  // Nor does one without an event: forecasts of then and now share a board.
  const event = input.event === undefined ? {} : { event: input.event };
  return sha256(canonicalJson({ ...fields, ...event, reportedHorizons, ...cumulative, dataset: datasetContentHash }));
}

/** The dataset's protocol with these fields; made where there is none yet. */
export async function findOrCreate(
  executor: Executor,
  input: ProtocolInput & { readonly teamId: string; readonly datasetId: string },
): Promise<ProtocolRow> {
  const { teamId, datasetId } = input;
  const [dataset] = await executor
    .select({ contentHash: datasets.contentHash })
    .from(datasets)
    .where(and(eq(datasets.id, datasetId), eq(datasets.teamId, teamId)));
  if (dataset === undefined) throw new NotFoundError('dataset', datasetId);
  const hash = protocolHash(dataset.contentHash, input);
  await executor
    .insert(protocols)
    .values({
      ...input,
      reportedHorizons: [...input.reportedHorizons],
      cumulativeHorizons: [...(input.cumulativeHorizons ?? [])],
      hash,
    })
    .onConflictDoNothing({ target: [protocols.datasetId, protocols.hash] });
  return only(
    await executor
      .select()
      .from(protocols)
      .where(and(eq(protocols.datasetId, datasetId), eq(protocols.hash, hash))),
  );
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, ProtocolRow>> {
  return byId(
    await executor
      .select()
      .from(protocols)
      .where(inArray(protocols.id, [...ids])),
  );
}

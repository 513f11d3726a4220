/** What a distilled student is given of its teacher, and what its teacher holds inside. */
import { z } from 'zod';
import { artifacts, bytesOf, float16Of, float32Of, NotFoundError, runs, type Database } from '@stillgraph/db';
import { runConfigSchema, usesHidden, type RunConfig } from '@stillgraph/ml/config';
import type { HiddenStatesMessage, RunOrder } from '../training/messages.ts';
import type { ArtifactCache } from './artifact-cache.ts';

const HIDDEN = 'hidden/train';

type RunRow = runs.RunRow;
type Teacher = NonNullable<RunOrder['teacher']>;

/**
 * The teacher's forecasts of the train windows: its others stay where they are. For a method that compares hidden states
 * also those of the network that the teacher is, or of an ensemble of its member with the lowest validation error: as they
 * were kept when the first student asked for them, else as the weights to compute them with.
 */
export async function teacherOf(
  db: Database,
  cache: ArtifactCache,
  teacherRunId: string,
  config: RunConfig,
): Promise<Teacher> {
  const train = float32Of(await cache.read(teacherRunId, 'predictions/train'));
  const isTaught = config.role === 'student' || config.role === 'slimmed';
  if (!isTaught || !usesHidden(config.method)) return { train };
  const network = await networkOf(db, teacherRunId);
  const kept = await artifacts.find(db, network.id, HIDDEN);
  if (kept !== undefined) {
    const values = float16Of(await cache.read(network.id, HIDDEN));
    return { train, hidden: { ...metadataSchema.parse(kept.metadata), values } };
  }
  const weights = await cache.read(network.id, 'weights');
  return { train, network: { runId: network.id, config: runConfigSchema.parse(network.config), weights } };
}

const metadataSchema = z.object({ width: z.int(), stride: z.int(), scale: z.number() });

/** Keeps what was computed for one student of a network for all others, of any experiment. */
export async function storeHiddenStates(
  db: Database,
  runId: string,
  { values, ...metadata }: HiddenStatesMessage,
): Promise<void> {
  await artifacts.putDerived(db, runId, {
    kind: 'STATISTICS',
    name: HIDDEN,
    bytes: bytesOf(values),
    metadata: { ...metadata, dtype: 'float16' },
  });
}

async function networkOf(db: Database, teacherRunId: string): Promise<RunRow> {
  const run = (await runs.byIds(db, [teacherRunId])).get(teacherRunId);
  if (run === undefined) throw new NotFoundError('run', teacherRunId);
  if (runConfigSchema.parse(run.config).role !== 'ensemble') return run;
  const members = (await runs.teachersOf(db, [run.id])).get(run.id) ?? [];
  const [best] = members.toSorted((a, b) => (a.validationMae ?? Infinity) - (b.validationMae ?? Infinity));
  if (best === undefined) throw new NotFoundError('a member of the ensemble', teacherRunId);
  return best;
}

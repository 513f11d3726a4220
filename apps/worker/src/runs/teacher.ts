/** What a distilled student is given of its teacher: forecasts, hidden states, what it says of views. */
import { z } from 'zod';
import { artifacts, bytesOf, float16Of, NotFoundError, runs, type Database, type ObjectStore } from '@stillgraph/db';
import { asksAboutViews, runConfigSchema, usesHidden, type RunConfig } from '@stillgraph/ml/config';
import type { HiddenStatesMessage, RunOrder, TeacherViewsMessage } from '../training/messages.ts';
import type { ArtifactCache } from './artifact-cache.ts';
import type { Derivations } from './derivations.ts';
import { handedForecasts } from './handed-forecasts.ts';

const HIDDEN = 'hidden/train';

type RunRow = runs.RunRow;
type Teacher = NonNullable<RunOrder['teacher']>;

/**
 * The teacher's forecasts of the train windows: its others stay where they are. For a method that compares hidden states
 * also those of the network that the teacher is, or of an ensemble of its member with the lowest validation error; for a
 * student that is shown views what the teacher says of them. Both as they were kept when the first student asked for them,
 * else as the weights to compute them with.
 */
export async function teacherOf(
  db: Database,
  cache: ArtifactCache,
  {
    runId: teacherRunId,
    config,
    folder,
    derivations,
  }: {
    readonly runId: string;
    readonly config: RunConfig;
    readonly folder: string;
    readonly derivations: Derivations;
  },
): Promise<Teacher> {
  return {
    train: await handedForecasts(db, cache, { runId: teacherRunId, split: 'train', folder }),
    ...(await hiddenOf(db, cache, derivations, { teacherRunId, config })),
    ...(await viewsOf(db, cache, derivations, { teacherRunId, config })),
  };
}

async function hiddenOf(
  db: Database,
  cache: ArtifactCache,
  derivations: Derivations,
  { teacherRunId, config }: { readonly teacherRunId: string; readonly config: RunConfig },
): Promise<Pick<Teacher, 'hidden' | 'network'>> {
  const isTaught = config.role === 'student' || config.role === 'slimmed';
  if (!isTaught || !usesHidden(config.method)) return {};
  const network = await networkOf(db, teacherRunId);
  const kept = await derivations.find(network.id, HIDDEN);
  if (kept === undefined) return { network: await asOrdered(cache, network) };
  const values = float16Of(await cache.read(kept.runId, HIDDEN));
  return { hidden: { ...hiddenMetadata.parse(kept.metadata), values } };
}

const hiddenMetadata = z.object({ width: z.int(), stride: z.int(), scale: z.number() });

async function viewsOf(
  db: Database,
  cache: ArtifactCache,
  derivations: Derivations,
  { teacherRunId, config }: { readonly teacherRunId: string; readonly config: RunConfig },
): Promise<Pick<Teacher, 'views' | 'asked'>> {
  if (!asksAboutViews(config)) return {};
  const { views, lagNoise, hiddenNodes } = config.training;
  const of = { views, lagNoise, hiddenNodes };
  const kept = await derivations.find(teacherRunId, viewsName(of));
  if (kept === undefined) return { asked: await asOrdered(cache, await runOf(db, teacherRunId)) };
  const differences = float16Of(await cache.read(kept.runId, viewsName(of)));
  return { views: { of, ...viewsMetadata.parse(kept.metadata), differences } };
}

const viewsMetadata = z.object({ stride: z.int() });

const viewsName = ({ views, lagNoise, hiddenNodes }: TeacherViewsMessage['of']): string =>
  `views/train/${views}-${lagNoise}-${hiddenNodes}`;

/** Where it is stored. */
interface Target {
  readonly db: Database;
  readonly objects: ObjectStore | undefined;
}

/** Keeps what was computed for one student of a network for all others, of any experiment; tells how it is called. */
export async function storeHiddenStates(
  { db, objects }: Target,
  runId: string,
  { values, ...metadata }: HiddenStatesMessage,
): Promise<string> {
  const bytes = bytesOf(values);
  const input = { kind: 'STATISTICS', name: HIDDEN, bytes, metadata: { ...metadata, dtype: 'float16' } } as const;
  await artifacts.putDerived(db, runId, input, objects);
  return HIDDEN;
}

/** Keeps what a teacher said of views for all students that are shown the same; tells how it is called. */
export async function storeTeacherViews(
  { db, objects }: Target,
  runId: string,
  { of, stride, differences }: TeacherViewsMessage,
): Promise<string> {
  const name = viewsName(of);
  const bytes = bytesOf(differences);
  const input = { kind: 'STATISTICS', name, bytes, metadata: { stride, dtype: 'float16' } } as const;
  await artifacts.putDerived(db, runId, input, objects);
  return name;
}

async function asOrdered(cache: ArtifactCache, run: RunRow): Promise<NonNullable<Teacher['network']>> {
  return { runId: run.id, config: runConfigSchema.parse(run.config), weights: await cache.read(run.id, 'weights') };
}

async function runOf(db: Database, id: string): Promise<RunRow> {
  const run = (await runs.byIds(db, [id])).get(id);
  if (run === undefined) throw new NotFoundError('run', id);
  return run;
}

async function networkOf(db: Database, teacherRunId: string): Promise<RunRow> {
  const run = await runOf(db, teacherRunId);
  if (runConfigSchema.parse(run.config).role !== 'ensemble') return run;
  const members = (await runs.teachersOf(db, [run.id])).get(run.id) ?? [];
  const [best] = members.toSorted((a, b) => (a.validationMae ?? Infinity) - (b.validationMae ?? Infinity));
  if (best === undefined) throw new NotFoundError('a member of the ensemble', teacherRunId);
  return best;
}

/** Plans become rows: the runs of an experiment with what they wait for. */
import { eq } from 'drizzle-orm';
import type { Transaction } from '../../database.ts';
import { canonicalJson, sha256 } from '../../hashing.ts';
import { newId } from '../../schema/columns.ts';
import { runDependencies, runs, type experiments, type RunKind } from '../../schema/index.ts';
import { inBatches } from '../rows.ts';
import { identityOf } from './identity.ts';

/** One run of a plan. Keys are unique in the experiment; a run comes after those that it names. */
export interface RunInput {
  readonly key: string;
  readonly kind: RunKind;
  readonly configurationKey: string;
  readonly model: string;
  readonly modelLabel: string;
  readonly method: string;
  readonly methodLabel: string | null;
  readonly seed: number;
  readonly config: Record<string, unknown>;
  readonly totalSteps?: number;
  /** Whether it never forecasts the test part; false where it is left out. */
  readonly testWithheld?: boolean;
  /** Keys of the runs that it learns from or averages. */
  readonly teachers: readonly string[];
  /** Key of the control that it stands beside. */
  readonly control: string | null;
}

type ExperimentOfRuns = Pick<typeof experiments.$inferSelect, 'id' | 'teamId' | 'datasetId' | 'graphId'>;

export interface PlanInput {
  /**
   * Version of the code that computes a run's numbers. Runs of one version, config, dataset, graph and teachers are the same
   * computation; left out, the runs are compared with none.
   */
  readonly computation?: string;
  readonly runs: readonly RunInput[];
}

/**
 * Writes runs behind those that the experiment has; teachers and controls may be among either.
 *
 * @returns the ids of all of its runs, by key
 * @throws RangeError when there is nothing to write, a key is taken, or a run names one that is not there
 */
export async function insertRuns(
  tx: Transaction,
  experiment: ExperimentOfRuns,
  { runs: plan, computation }: PlanInput,
): Promise<Map<string, string>> {
  const { id: experimentId, teamId } = experiment;
  if (plan.length === 0) throw new RangeError('an experiment needs at least one run');
  const there = await tx
    .select({ id: runs.id, key: runs.key, identity: runs.identity })
    .from(runs)
    .where(eq(runs.experimentId, experimentId));
  const ids = new Map([
    ...there.map(({ id, key }) => [key, id] as const),
    ...plan.map(({ key }) => [key, newId()] as const),
  ]);
  if (ids.size !== there.length + plan.length) throw new RangeError('two runs of the plan have the same key');
  const idOf = (key: string, namedBy: string) => {
    const id = ids.get(key);
    if (id === undefined) throw new RangeError(`run "${namedBy}" names "${key}", which is not in the plan`);
    return id;
  };
  const known = new Map(there.flatMap(({ key, identity }) => (identity === null ? [] : [[key, identity] as const])));
  const identities = identitiesOf(plan, known, experiment, computation);
  const rows = plan.map(({ teachers: _, control, totalSteps, testWithheld, ...run }, place) => ({
    ...run,
    id: idOf(run.key, run.key),
    teamId,
    experimentId,
    position: there.length + place,
    totalSteps: totalSteps ?? 0,
    testWithheld: testWithheld ?? false,
    configHash: sha256(canonicalJson(run.config)),
    identity: identities.get(run.key) ?? null,
    controlRunId: control === null ? null : idOf(control, run.key),
  }));
  for (const batch of inBatches(rows, 500)) await tx.insert(runs).values(batch);
  const dependencies = plan.flatMap((run) =>
    run.teachers.map((teacher, position) => ({
      experimentId,
      runId: idOf(run.key, run.key),
      teacherRunId: idOf(teacher, run.key),
      position,
    })),
  );
  for (const batch of inBatches(dependencies)) await tx.insert(runDependencies).values(batch);
  return ids;
}

/** What each run's numbers follow from, hashed, by its key; runs come after those that they learn from. */
function identitiesOf(
  plan: readonly RunInput[],
  known: ReadonlyMap<string, string>,
  { datasetId, graphId }: ExperimentOfRuns,
  computation: string | undefined,
): Map<string, string> {
  const found = new Map<string, string>();
  if (computation === undefined) return found;
  for (const { key, config, teachers } of plan) {
    const taught = teachers.flatMap((teacher) => found.get(teacher) ?? known.get(teacher) ?? []);
    // What it learns from is compared with none, and so is the run.
    if (taught.length < teachers.length) continue;
    found.set(key, identityOf({ computation, datasetId, graphId, config, teachers: taught }));
  }
  return found;
}

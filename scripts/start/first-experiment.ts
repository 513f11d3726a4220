/** What a fresh machine begins with: the simulated demo dataset and a first experiment on it. */
import { createTeamKey } from '@stillgraph/api';
import { experiments, imports, type Database } from '@stillgraph/db';
import { presetConfig } from '@stillgraph/ml/config';
import { ApiClient } from '../platform/api-client.ts';
import { createExperiment, datasetNamed, preferredGraph } from '../platform/experiments.ts';
import { importedName, requestImport, teamNamed } from '../platform/imports.ts';
import { SIMULATOR } from '../platform/source-options.ts';
import type { PlatformDatabase } from '../platform/platform.ts';
import type { Service } from '../platform/service.ts';

const SEEDS = 3;

/** Where a team stands on the way to its first experiment. */
export type FirstStep =
  /** It has experiments, or began with data of its own. */
  | { readonly step: 'nothing' }
  | { readonly step: 'import' }
  /** An interrupted start left this import, waiting or done. */
  | { readonly step: 'experiment'; readonly importId: string };

/** What is left to do of the beginning, whatever an earlier start got done of it. */
export async function firstStep(db: Database, teamId: string): Promise<FirstStep> {
  const { rows: begun } = await experiments.find(db, { teamId, size: 1, condition: { archived: 'INCLUDED' } });
  if (begun.length > 0) return { step: 'nothing' };
  const rows = await imports.newest(db, teamId, 100);
  if (rows.length === 0) return { step: 'import' };
  const simulated = rows.filter(({ source }) => source === SIMULATOR);
  const usable = simulated.find(({ status }) => status !== 'FAILED');
  if (usable === undefined) return { step: simulated.length > 0 ? 'import' : 'nothing' };
  // A dataset that the team has removed since does not come back.
  if (usable.status === 'SUCCEEDED' && usable.datasetId === null) return { step: 'nothing' };
  return { step: 'experiment', importId: usable.id };
}

/** Imports the demo dataset and puts the demo experiment on the queue, unless that was done before. */
export async function beginFirstExperiment(options: {
  readonly database: PlatformDatabase;
  readonly apiUrl: string;
  readonly services: readonly Service[];
  readonly signal: AbortSignal;
}): Promise<void> {
  const { database, apiUrl, services, signal } = options;
  const { id: teamId } = await teamNamed(database.db, 'demo');
  const first = await firstStep(database.db, teamId);
  if (first.step === 'nothing') return;
  const importId =
    first.step === 'experiment'
      ? first.importId
      : await requestImport(database, { teamId, source: SIMULATOR, options: {} });
  const name = await importedName(database.db, importId, { signal, services });
  const key = await createTeamKey(database.db, { team: 'demo', role: 'member', name: 'first start' });
  const api = new ApiClient(apiUrl, key);
  const dataset = await datasetNamed(api, name);
  if (dataset === undefined) throw new Error(`the dataset "${name}" is gone`);
  await createExperiment(api, {
    name: 'Which student may replace the teacher?',
    datasetId: dataset.id,
    graphId: preferredGraph(dataset).id,
    preset: 'quick',
    config: presetConfig('quick', SEEDS),
  });
}

/** What a fresh machine begins with: the simulated demo dataset and a first experiment on it. */
import { createTeamKey } from '@stillgraph/api';
import { imports } from '@stillgraph/db';
import { presetConfig } from '@stillgraph/ml/config';
import { ApiClient } from '../platform/api-client.ts';
import { createExperiment, datasetNamed, preferredGraph } from '../platform/experiments.ts';
import { importedName, requestImport, SIMULATOR, teamNamed } from '../platform/imports.ts';
import type { PlatformDatabase } from '../platform/platform.ts';
import type { Service } from '../platform/service.ts';

const SEEDS = 3;

/** Whether nothing was ever imported here. */
async function isFresh(database: PlatformDatabase, teamId: string): Promise<boolean> {
  return (await imports.newest(database.db, teamId, 1)).length === 0;
}

/** Imports the demo dataset and puts the demo experiment on the queue, on the first start alone. */
export async function beginFirstExperiment(options: {
  readonly database: PlatformDatabase;
  readonly apiUrl: string;
  readonly services: readonly Service[];
  readonly signal: AbortSignal;
}): Promise<void> {
  const { database, apiUrl, services, signal } = options;
  const team = await teamNamed(database.db, 'demo');
  if (!(await isFresh(database, team.id))) return;
  const importId = await requestImport(database, { teamId: team.id, source: SIMULATOR, options: {} });
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

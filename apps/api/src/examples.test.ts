/** The examples of docs/api, run as they stand against a whole API. */
import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from './testing/api.ts';
import { insertDataset } from './testing/data.ts';
import { startRun } from './testing/runs.ts';

const run = promisify(execFile);
const pathOf = (file: string): string => fileURLToPath(new URL(`../../../docs/api/examples/${file}`, import.meta.url));
const isHere = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

describe('the examples', () => {
  let api: TestApi;
  let environment: { readonly STILLGRAPH_URL: string; readonly STILLGRAPH_KEY: string };

  beforeAll(async () => {
    api = await startApi();
    const team = await api.team('alpha');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
    await startRun(api, { teamId: team.id, datasetId: dataset.id, graphId: graph.id });
    const { headers } = await team.script('viewer');
    environment = {
      STILLGRAPH_URL: `${api.server.url}/graphql`,
      STILLGRAPH_KEY: (headers['authorization'] ?? '').replace('Bearer ', ''),
    };
  });
  afterAll(() => api.close());

  const output = async (command: string, file: string, given: Readonly<Record<string, string>> = environment) =>
    (await run(command, [pathOf(file)], { env: { PATH: '/usr/local/bin:/usr/bin:/bin', ...given } })).stdout;

  it.skipIf(!isHere('curl'))('in curl', async () => {
    expect(JSON.parse(await output('sh', 'runs.sh'))).toMatchObject({
      data: { runs: { totalCount: expect.any(Number) as number }, rateLimit: { cost: 11 } },
    });
  });

  it.skipIf(!isHere('python3'))('in Python', async () => {
    expect(await output('python3', 'runs.py')).toMatch(/\t(RUNNING|QUEUED)\tNone\n/);
    const refused = output('python3', 'runs.py', { ...environment, STILLGRAPH_KEY: 'wrong' });
    await expect(refused).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('UNAUTHENTICATED') as string,
    });
  });
});

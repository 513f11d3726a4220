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
const root = fileURLToPath(new URL('../../..', import.meta.url));
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

  it('in TypeScript, with the types of its documents', async () => {
    const team = await api.team('typed');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'two' });
    await startRun(api, { teamId: team.id, datasetId: dataset.id, graphId: graph.id });
    const program = async (role: 'member' | 'viewer') => {
      const { headers } = await team.script(role);
      const key = (headers['authorization'] ?? '').replace('Bearer ', '');
      const env = { ...environment, STILLGRAPH_KEY: key };
      return run(process.execPath, [pathOf('../client/runs.ts')], { env, cwd: root });
    };
    expect((await program('member')).stdout).toMatch(/\t(RUNNING|QUEUED)\tnot scored\n/);
    const tagged = 'select tag.name from taggings join tags as tag on tag.id = taggings.tag_id';
    expect(await api.database.sql.unsafe(tagged)).toEqual([{ name: 'best of all' }]);
    expect((await program('viewer')).stderr).toContain('the role viewer may read and change nothing');
  });

  it('in TypeScript were written from the schema as it is', { timeout: 60_000 }, async () => {
    const command = `${root}node_modules/.bin/graphql-codegen`;
    await run(command, ['--check', '--config', 'codegen.ts'], { cwd: pathOf('../client') });
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

import { leaderboards, shareLinks } from '@stillgraph/db';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../relay/global-id.ts';
import { startApi, type TestApi, type TestTeam } from '../testing/api.ts';
import type { Client } from '../testing/client.ts';
import { insertDataset } from '../testing/data.ts';
import { rankingOfRuns } from '../testing/leaderboard.ts';

describe('exports', () => {
  let api: TestApi;
  let team: TestTeam;
  let reader: Client;
  let other: Client;
  let board: leaderboards.LeaderboardRow;
  let ranking: leaderboards.Ranking;

  beforeAll(async () => {
    api = await startApi();
    team = await api.team('alpha');
    reader = await team.script('viewer');
    other = await (await api.team('beta')).script('owner');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
    ranking = await rankingOfRuns(api, { teamId: team.id, datasetId: dataset.id, graphId: graph.id });
    board = await leaderboards.replaceEntries(api.database.db, ranking);
    await leaderboards.replaceEntries(api.database.db, { ...ranking, entries: [] });
  });
  afterAll(() => api.close());

  const linesOf = async (response: Response) => (await response.text()).trimEnd().split('\r\n');

  it('give each version of a leaderboard as a file that names its units and what it is about', async () => {
    const response = await reader.get(`/export/leaderboards/${board.id}.csv?version=1`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="one-4-in-4-out-version-1.csv"');
    const [head, ...rows] = await linesOf(response);
    expect(head).toContain('error_mean [mph],error_low [mph]');
    expect(head).toContain('latency_p50 [ms]');
    expect(rows).toHaveLength(2);
    expect(await linesOf(await reader.get(`/export/leaderboards/${board.id}.csv`))).toHaveLength(1);
    const byGlobalId = await reader.get(
      `/export/leaderboards/${encodeGlobalId('Leaderboard', board.id)}.json?version=1`,
    );
    const shape = z.object({
      about: z.object({ version: z.literal(1) }),
      rows: z.array(z.object({ rank_low: z.number() })),
    });
    expect(shape.parse(await byGlobalId.json()).rows).toHaveLength(2);
    const parquet = await reader.get(`/export/leaderboards/${board.id}.parquet?version=1`);
    expect(await parquetReadObjects({ file: await parquet.arrayBuffer() })).toMatchObject([
      { position: 0n, error_mean: 3, is_control: true, origin: 'TRAINED_HERE' },
      { position: 1n, control_verdict: 'TIE' },
    ]);
  });

  it('are not sent again to whoever has them', async () => {
    const path = `/export/leaderboards/${board.id}.csv?version=1`;
    const etag = (await reader.get(path)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    expect((await reader.get(path, { 'if-none-match': etag })).status).toBe(304);
    const json = (await reader.get(path.replace('csv', 'json'))).headers.get('etag');
    expect(json).not.toBe(etag);
    expect((await reader.get(`/export/leaderboards/${board.id}.csv`, { 'if-none-match': etag })).status).toBe(200);
  });

  it('give the runs that a filter of the API lets through, page by page', async () => {
    const all = await linesOf(await reader.get('/export/runs.csv'));
    const [count] = await api.database.sql<{ runs: number }[]>`select count(*)::int as runs from runs`;
    expect(all).toHaveLength(1 + (count?.runs ?? 0));
    const filter = encodeURIComponent(JSON.stringify({ kinds: ['STUDENT'], seeds: [1] }));
    const shape = z.object({ rows: z.array(z.object({ kind: z.string(), seed: z.number(), experiment: z.string() })) });
    const { rows } = shape.parse(await (await reader.get(`/export/runs.json?filter=${filter}`)).json());
    expect(new Set(rows.map(({ kind, seed }) => `${kind} ${seed}`))).toEqual(new Set(['STUDENT 1']));
    const [experiment] = await api.database.sql<{ id: string }[]>`select id from experiments`;
    expect(await linesOf(await reader.get(`/export/experiments/${experiment?.id ?? ''}.csv`))).toHaveLength(all.length);
    const wanted = `/export/experiments/${experiment?.id ?? ''}.json?filter=${filter}`;
    expect(shape.parse(await (await reader.get(wanted)).json()).rows).toHaveLength(rows.length);
  });

  it.each([
    ['runs.csv?filter=nonsense', 400],
    [`runs.csv?filter=${encodeURIComponent('{"kinds":["DRAGON"]}')}`, 400],
    ['runs.xlsx', 404],
    ['runs', 404],
    ['nothing.csv', 404],
    ['leaderboards/x.csv', 404],
    [`leaderboards/${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}.csv`, 404],
    ['experiments/x.csv', 404],
    ['shared/AAAAAAAAAAAAAAAAAAAAAA.csv', 404],
    ['public/nowhere.csv', 404],
  ])('answer %s with %i', async (path, status) => {
    expect((await reader.get(`/export/${path}`)).status).toBe(status);
  });

  it('say which version there is not', async () => {
    expect((await reader.get(`/export/leaderboards/${board.id}.csv?version=9`)).status).toBe(404);
    expect((await reader.get(`/export/leaderboards/${board.id}.csv?version=-1`)).status).toBe(400);
  });

  it('are for the team, for whoever has a link, and of a public board for anybody', async () => {
    for (const path of [`/export/leaderboards/${board.id}.csv`]) {
      expect((await other.get(path)).status).toBe(404);
      expect((await api.stranger.get(path)).status).toBe(401);
    }
    expect((await api.stranger.get('/export/runs.csv')).status).toBe(401);
    expect(await linesOf(await other.get('/export/runs.csv'))).toHaveLength(1);
    const [version] = await api.database.sql<{ id: string }[]>`select id from leaderboard_versions where number = 1`;
    const link = { teamId: team.id, leaderboardId: board.id, versionId: version?.id ?? null };
    const { token } = await shareLinks.create(api.database.db, link);
    const shared = await api.stranger.get(`/export/shared/${token}.csv`);
    expect(shared.headers.get('x-robots-tag')).toContain('noindex');
    expect(await linesOf(shared)).toHaveLength(3);
    await leaderboards.publish(api.database.db, { id: board.id, teamId: team.id, slug: 'speeds' });
    expect((await api.stranger.get('/export/public/speeds.parquet')).status).toBe(200);
    await leaderboards.unpublish(api.database.db, { id: board.id, teamId: team.id });
    expect((await api.stranger.get('/export/public/speeds.parquet')).status).toBe(404);
  });

  it('go on over the end of a page, with no run twice and none left out', async () => {
    await api.database.sql`insert into runs select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
      'key', 'copy ' || n, 'position', 1000 + n, 'control_run_id', null))).*
      from runs r, generate_series(1, 520) n where r.id = (select id from runs limit 1)`;
    const lines = await linesOf(await reader.get('/export/runs.csv'));
    expect(lines.length).toBeGreaterThan(520);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

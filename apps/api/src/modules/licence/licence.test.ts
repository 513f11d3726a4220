import { datasets } from '@stillgraph/db';
import { catalogue } from '@stillgraph/ml/config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, type TestApi } from '../../testing/api.ts';
import { insertBelongings } from '../../testing/belongings.ts';
import type { Client } from '../../testing/client.ts';

const terms = {
  ...{ spdx: 'CC-BY-NC-4.0', title: 'Attribution-NonCommercial 4.0', attribution: 'City of A' },
  ...{ url: 'https://creativecommons.org/licenses/by-nc/4.0', forbids: ['COMMERCIAL_USE'] },
};

describe('the licence of a dataset', () => {
  let api: TestApi;
  let reader: Client;
  let owner: Client;
  let uuids: Awaited<ReturnType<typeof insertBelongings>>['uuids'];
  let leaderboardId: string;

  beforeAll(async () => {
    api = await startApi();
    const team = await api.team('alpha');
    const belongings = await insertBelongings(api, team);
    ({ uuids } = belongings);
    leaderboardId = belongings.idOf('Leaderboard');
    owner = await team.script('owner');
    reader = await team.script('viewer');
    await api.database
      .sql`insert into dataset_licences (dataset_id, team_id, index, spdx, title, url, attribution, forbids)
      select id, team_id, 0, ${terms.spdx}, ${terms.title}, ${terms.url}, ${terms.attribution}, ${terms.forbids}
      from datasets where id = ${uuids.Dataset}`;
  });
  afterAll(() => api.close());

  const licences = 'licences { spdx title url attribution forbids }';
  const query = `query ($first: Int!) {
    datasets(first: $first) { nodes { ${licences} } }
    graphs(first: $first) { nodes { ${licences} } }
    experiments(first: $first) { nodes { ${licences} } }
    runs(first: $first) { nodes { ${licences} artifacts { ${licences} } } }
    leaderboards(first: $first) { nodes { ${licences} } }
  }`;
  const some = z.object({ nodes: z.array(z.object({ licences: z.array(z.unknown()) })) });
  const shape = z.object({ datasets: some, graphs: some, experiments: some, leaderboards: some }).extend({
    runs: z.object({
      nodes: z.array(
        z.object({ licences: z.array(z.unknown()), artifacts: z.array(z.object({ licences: z.array(z.unknown()) })) }),
      ),
    }),
  });

  it('is that of everything which is made of it, in as many statements for one as for ten', async () => {
    const statements = async (first: number) => {
      const answers: z.output<typeof shape>[] = [];
      const count = await api.statementsDuring(async () => answers.push(await reader.read(shape, query, { first })));
      const [answer] = answers;
      if (answer === undefined) throw new Error('nothing was answered');
      return { answer, count };
    };
    const { answer, count } = await statements(10);
    const { runs, ...others } = answer;
    for (const { nodes } of Object.values(others)) {
      expect(nodes.length).toBeGreaterThan(0);
      for (const node of nodes) expect(node.licences).toEqual([terms]);
    }
    expect(runs.nodes.flatMap((run) => run.artifacts).length).toBeGreaterThan(0);
    for (const run of runs.nodes) {
      expect(run.licences).toEqual([terms]);
      for (const artifact of run.artifacts) expect(artifact.licences).toEqual([terms]);
    }
    const few = (await statements(1)).count;
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThanOrEqual(count);
    expect(count).toBeLessThan(30);
  });

  it('is linked from what is downloaded', async () => {
    const link =
      '<https://creativecommons.org/licenses/by-nc/4.0>; rel="license"; title="Attribution-NonCommercial 4.0"';
    for (const path of [
      `/binary/datasets/${uuids.Dataset}/series`,
      `/binary/runs/${uuids.Run}/predictions`,
      `/binary/artifacts/${uuids.Artifact}`,
    ]) {
      expect((await reader.get(path)).headers.get('link')).toBe(link);
    }
  });

  it('that forbids to pass the data on keeps them in the team, and what shows them to anybody', async () => {
    const share = `mutation ($id: ID!) {
      shareLinkCreate(input: { leaderboardId: $id }) { token userErrors { field message code } } }`;
    const linked = z.object({ shareLinkCreate: z.object({ token: z.string() }) });
    const { token } = (await owner.read(linked, share, { id: leaderboardId })).shareLinkCreate;
    const open = async () =>
      (await api.stranger.ask('query ($token: String!) { sharedLeaderboard(token: $token) { version } }', { token }))
        .data;
    expect(await open()).toEqual({ sharedLeaderboard: { version: 1 } });
    await api.database.sql`update dataset_licences set forbids = ${['REDISTRIBUTION']}`;
    const answer = await reader.get(`/binary/runs/${uuids.Run}/capsule?data=included`);
    expect(answer.status).toBe(403);
    const told = `the terms of the data forbid to pass them on (${terms.title}, ${terms.url})`;
    expect(await answer.json()).toEqual({
      error: {
        code: 'FORBIDDEN',
        message: `a capsule with the measurements may not leave the team: ${told}; without data=included it holds none of them`,
      },
    });
    const publish = `mutation ($input: LeaderboardVisibilitySetInput!) {
      leaderboardVisibilitySet(input: $input) { leaderboard { visibility } userErrors { field message code } } }`;
    expect(await open()).toEqual({ sharedLeaderboard: null });
    const input = { id: leaderboardId, visibility: 'PUBLIC' };
    expect((await owner.ask(publish, { input })).data).toEqual({
      leaderboardVisibilitySet: {
        leaderboard: null,
        userErrors: [
          { field: ['visibility'], code: 'FORBIDDEN', message: `a public leaderboard may not leave the team: ${told}` },
        ],
      },
    });
    const message = `a leaderboard that is shared by a link may not leave the team: ${told}`;
    expect((await owner.ask(share, { id: leaderboardId })).data).toEqual({
      shareLinkCreate: { token: null, userErrors: [{ field: ['leaderboardId'], code: 'FORBIDDEN', message }] },
    });
    await api.database.sql`update dataset_licences set forbids = ${terms.forbids}`;
    expect(await open()).toEqual({ sharedLeaderboard: { version: 1 } });
    expect((await owner.ask(publish, { input })).data).toMatchObject({
      leaderboardVisibilitySet: { leaderboard: { visibility: 'PUBLIC' }, userErrors: [] },
    });
  });

  it('is made of its words where nothing more is said', async () => {
    const { dataset } = await datasets.insert(api.database.db, {
      ...{ teamId: uuids.Team, name: 'worded', title: 'Worded', zone: 'UTC', startAt: new Date(0), stepSeconds: 60 },
      ...{ zeroIsMissing: false, licence: 'etalab-2.0', nodes: [{ externalId: 'a' }] },
      channels: [{ name: 'x', quantity: 'x', unit: '', role: 'TARGET' }],
      series: { values: new Float32Array(3), mask: new Uint8Array(3).fill(1) },
    });
    expect((await datasets.licencesOf(api.database.db, [dataset.id])).get(dataset.id)).toMatchObject([
      { spdx: 'etalab-2.0', title: 'etalab-2.0', forbids: [] },
    ]);
  });
});

describe('the catalogue', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('is paged by name, and has a published dataset queued by name', async () => {
    const member = await (await api.team('alpha')).script('member');
    const shape = z.object({
      catalogue: z.object({
        totalCount: z.number(),
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string() }),
        nodes: z.array(z.looseObject({ name: z.string() })),
      }),
    });
    const query = `query ($after: String) { catalogue(first: 10, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      nodes { name title citation homepage isFetchable unconfirmed nodeCount steps stepSeconds quantity unit protocol
        licence { spdx title forbids } files { name url bytes sha256 } } } }`;
    const first = (await member.read(shape, query)).catalogue;
    const second = (await member.read(shape, query, { after: first.pageInfo.endCursor })).catalogue;
    expect([...first.nodes, ...second.nodes].map(({ name }) => name)).toEqual(catalogue().map(({ name }) => name));
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(first.nodes.find(({ name }) => name === 'largest-ca')).toMatchObject({
      ...{ licence: { spdx: 'CC-BY-NC-4.0', forbids: ['COMMERCIAL_USE'] }, nodeCount: 8600, isFetchable: false },
      unconfirmed: ['CHECKSUM'],
    });
    expect(second.nodes.find(({ name }) => name === 'los-loop')).toMatchObject({ unconfirmed: [] });
    expect(second.nodes.find(({ name }) => name === 'sz-taxi')).toMatchObject({
      unconfirmed: ['ADDRESS', 'CHECKSUM', 'START'],
    });
    const payload = z.object({ catalogueImport: z.looseObject({ userErrors: z.array(z.unknown()) }) });
    const mutation = `mutation ($name: String!) { catalogueImport(name: $name) { import { source status } userErrors { field code message } } }`;
    expect(await member.read(payload, mutation, { name: 'los-loop' })).toEqual({
      catalogueImport: { import: { source: 'Los-loop', status: 'QUEUED' }, userErrors: [] },
    });
    expect((await member.read(payload, mutation, { name: 'nothing' })).catalogueImport.userErrors).toEqual([
      { field: ['name'], code: 'NOT_FOUND', message: 'the catalogue has no such dataset' },
    ]);
  });
});

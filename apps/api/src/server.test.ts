import { once } from 'node:events';
import { createDatabase } from '@stillgraph/db';
import express from 'express';
import { getIntrospectionQuery } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { healthRouter } from './health.ts';
import { limits } from './limits/limits.ts';
import { startApi, type TestApi } from './testing/api.ts';
import type { Client } from './testing/client.ts';

const addressShape = z.object({ port: z.number() });

describe('the server', () => {
  let api: TestApi;
  let reader: Client;

  beforeAll(async () => {
    api = await startApi();
    reader = await (await api.team('alpha')).script('viewer');
  });
  afterAll(() => api.close());

  it('says that it is up and ready', async () => {
    expect(await (await api.stranger.get('/health')).json()).toEqual({ status: 'up' });
    expect(await (await api.stranger.get('/ready')).json()).toEqual({ status: 'ready' });
  });

  it('says that it is not ready without a database, and why in its log alone', async () => {
    const lines: string[] = [];
    const away = createDatabase('postgres://nobody:secret@127.0.0.1:1/nowhere', { role: 'api' });
    const app = express().use(healthRouter(away, pino({}, { write: (line: string) => void lines.push(line) })));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = addressShape.parse(server.address());
    const answer = await fetch(`http://127.0.0.1:${port}/ready`);
    server.close();
    await away.close();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: 'not ready', reason: 'the database does not answer' });
    expect(lines.at(-1)).toContain('ECONNREFUSED');
  });

  it('names the address of GraphQL at its entrance, in JSON wherever one asks', async () => {
    const entrance = await api.stranger.get('/');
    expect(entrance.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await entrance.json()).toMatchObject({ name: 'Stillgraph API', graphql: '/graphql' });
    const astray = await api.stranger.get('/nothing');
    expect(astray.status).toBe(404);
    expect(await astray.json()).toMatchObject({ error: { code: 'NOT_FOUND', message: /GET \/nothing/ } });
  });

  it('tells limits with numbers, for variables too', async () => {
    const query =
      'query ($n: Int) { experiments(first: $n) { nodes { runs(first: $n) { nodes { teachers { id } } } } } }';
    const { errors } = await reader.ask(query, { n: 100 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY', limit: limits.cost, actual: 110_100 });
    expect((await reader.ask(query, { n: 10 })).errors).toBeUndefined();
  });

  it('says which moments there are none of', async () => {
    const query = 'query ($until: DateTime) { auditLog(filter: { until: $until }) { totalCount } }';
    const owner = await (await api.team('beta')).script('owner');
    const { errors } = await owner.ask(query, { until: '0000-12-31T23:59:59Z' });
    expect(errors).toMatchObject([{ message: /before the year 1/, extensions: { code: 'BAD_USER_INPUT' } }]);
    expect((await owner.ask(query, { until: '0001-01-01T00:00:00Z' })).errors).toBeUndefined();
  });

  it('refuses bodies that are too large or no JSON', async () => {
    const large = await reader.post('/graphql', { query: `{ viewer { role } } #${'x'.repeat(limits.bodyBytes)}` });
    expect(large.status).toBe(413);
    expect(await large.json()).toEqual({
      errors: [{ message: expect.stringContaining('1000000 bytes') as string, extensions: { code: 'BAD_REQUEST' } }],
    });
    const broken = await fetch(`${api.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(broken.status).toBe(400);
    expect(await broken.json()).toEqual({
      errors: [{ message: 'the request body is no JSON', extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('answers introspection to anybody, data to nobody unknown', async () => {
    const shape = z.object({ __schema: z.object({ queryType: z.object({ name: z.string() }) }) });
    expect(await api.stranger.read(shape, '{ __schema { queryType { name } } }')).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
    expect(await api.stranger.read(shape, getIntrospectionQuery())).toMatchObject({
      __schema: { queryType: { name: 'Query' } },
    });
    expect(await api.stranger.errorCode('{ datasets { totalCount } }')).toBe('UNAUTHENTICATED');
  });

  it('refuses many introspections in one query', async () => {
    const [, fragments = ''] = getIntrospectionQuery().split(/(?=fragment FullType)/s);
    const fields = Array.from({ length: 20 }, (_, at) => `a${at}: __schema { types { ...FullType } }`).join(' ');
    expect(await api.stranger.errorCode(`{ ${fields} } ${fragments}`)).toBe('QUERY_TOO_COSTLY');
  });

  it('answers faults of a query with their codes', async () => {
    expect(await reader.errorCode('{')).toBe('GRAPHQL_PARSE_FAILED');
    expect(await reader.errorCode('{ nothing }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await reader.errorCode('{ runs(filter: { experimentId: "x" }) { totalCount } }')).toBe('BAD_USER_INPUT');
  });

  it('reads every root field that scripts rely on', async () => {
    const connection = z.object({ totalCount: z.number() });
    const shape = z.object({
      viewer: z.object({ role: z.string() }),
      node: z.null(),
      datasets: connection,
      networks: connection,
      graphs: connection,
      experiments: connection,
      runs: connection,
      leaderboards: connection.extend({ nodes: z.array(z.object({ entries: connection })) }),
      workers: z.array(z.object({ name: z.string(), currentRun: z.null() })),
      imports: z.array(z.object({ status: z.string() })),
    });
    const query = `{
      viewer { role } node(id: "x") { id }
      datasets { totalCount } networks { totalCount } graphs { totalCount } experiments { totalCount } runs { totalCount }
      leaderboards { totalCount nodes { entries { totalCount } } }
      workers { name currentRun { id } } imports { status }
    }`;
    expect(await reader.read(shape, query)).toMatchObject({ viewer: { role: 'VIEWER' }, runs: { totalCount: 0 } });
  });
});

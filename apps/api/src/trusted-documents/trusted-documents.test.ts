import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startApi, type TestApi } from '../testing/api.ts';
import { Client } from '../testing/client.ts';

const named = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

describe('documents that are known by their hash', () => {
  let folder: string;
  let api: TestApi;
  let script: Client;
  let person: Client;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stillgraph-trusted-'));
    const file = join(folder, 'documents.json');
    await writeFile(
      file,
      JSON.stringify({ 'sha256:a': 'query Who($no: Boolean!) { viewer { role team @skip(if: $no) { slug } } }' }),
    );
    api = await startApi({ trust: { mode: 'only', file } });
    const team = await api.team('alpha');
    script = await team.script('viewer');
    const token = await api.signInToken(team.ownerEmail);
    const signedIn = await api.stranger.post('/api/auth/sign-in-link', { token });
    const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]);
    person = new Client(api.server.url, { cookie: cookie.join('; '), origin: 'http://localhost:3000' });
  });
  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  });

  const send = async (who: Client, body: unknown) => {
    const response = await who.post('/graphql', body);
    return { status: response.status, body: (await response.json()) as unknown };
  };

  it('are run for sessions and keys, with the type of every object', async () => {
    const answer = {
      data: { viewer: { __typename: 'Viewer', role: 'OWNER', team: { slug: 'alpha', __typename: 'Team' } } },
    };
    expect(await send(person, { extensions: named('sha256:a'), variables: { no: false } })).toEqual({
      status: 200,
      body: answer,
    });
    const byKey = await send(script, { extensions: named('sha256:a'), variables: { no: true } });
    expect(byKey.body).toEqual({ data: { viewer: { role: 'VIEWER', __typename: 'Viewer' } } });
  });

  it('are all that a session may run; a key runs what it likes', async () => {
    const query = '{ viewer { role } }';
    expect(await send(person, { query })).toMatchObject({
      status: 403,
      body: { errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] },
    });
    const byGet = await person.get(`/graphql?query=${encodeURIComponent(query)}`, { 'apollo-require-preflight': '1' });
    expect(byGet.status).toBe(403);
    expect((await send(script, { query })).status).toBe(200);
    expect((await send(api.stranger, { query: '{ __typename }' })).status).toBe(200);
  });

  it('are not found by another hash, even with a text beside it', async () => {
    expect(await send(person, { query: '{ viewer { role } }', extensions: named('sha256:b') })).toMatchObject({
      status: 404,
      body: { errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
    });
    const other = await send(person, { query: '{ viewer { role } }', extensions: { persistedQuery: { version: 2 } } });
    expect(other.status).toBe(403);
  });

  it('over a WebSocket too', async () => {
    class WithCookie extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: person.headers });
      }
    }
    const socket = createClient({
      url: `${api.server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WithCookie,
      retryAttempts: 0,
      lazyCloseTimeout: 10_000,
    });
    const trusted = socket.iterate({ query: '', variables: { no: true }, extensions: named('sha256:a') });
    expect((await trusted.next()).value).toMatchObject({ data: { viewer: { role: 'OWNER' } } });
    await expect(socket.iterate({ query: '{ viewer { role } }' }).next()).rejects.toMatchObject([
      { extensions: { code: 'DOCUMENT_NOT_TRUSTED' } },
    ]);
    await socket.dispose();
  });
});

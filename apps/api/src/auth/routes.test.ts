import { once } from 'node:events';
import { get, IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, TEST_SECRET, type TestApi } from '../testing/api.ts';
import type { Client } from '../testing/client.ts';
import { limits } from '../limits/limits.ts';
import { createAuth } from './auth.ts';
import { usualSignInSettings } from './sign-in-settings.ts';

const signIn = {
  ...usualSignInSettings,
  signUp: 'open' as const,
  google: { clientId: 'client', clientSecret: 'secret' },
};

interface Endpoint {
  readonly path: string;
  readonly method: string;
}

/** Everything that better-auth would answer, as it says itself. */
function endpointsOf(api: Readonly<Record<string, unknown>>): Endpoint[] {
  return Object.values(api).flatMap((endpoint) => {
    if (typeof endpoint !== 'function' || !('path' in endpoint) || !('options' in endpoint)) return [];
    const { path, options } = endpoint;
    if (typeof path !== 'string' || typeof options !== 'object' || options === null || !('method' in options))
      return [];
    return [options.method].flat().map((method) => ({ path, method: String(method) }));
  });
}

describe('the routes of better-auth', () => {
  let api: TestApi;
  let owner: Client;
  let endpoints: Endpoint[];

  beforeAll(async () => {
    api = await startApi({ signIn });
    owner = await api.person((await api.team('alpha')).ownerEmail);
    const auth = createAuth(api.connections.accounts.db, {
      secret: TEST_SECRET,
      webUrl: 'http://localhost:3000',
      signIn,
    });
    endpoints = endpointsOf(auth.api);
  });
  afterAll(() => api.close());

  /** What of an answer shows that none of our routes and none of better-auth's was reached. */
  const isClosed = async (response: Response): Promise<boolean> => {
    const body = await response.text();
    return response.status === 404 && body.includes('nothing answers');
  };
  const ask = ({ method, path }: Endpoint): Promise<Response> => {
    const address = `${api.server.url}/api/auth${path.replace(/:\w+/g, 'google')}`;
    const headers = { ...owner.headers, 'content-type': 'application/json' };
    return fetch(address, { method, headers, redirect: 'manual', ...(method === 'GET' ? {} : { body: '{}' }) });
  };
  const told = async (answer: Response) => {
    const { error } = z
      .strictObject({ error: z.object({ code: z.string(), message: z.string().min(1) }) })
      .parse(await answer.json());
    return [answer.status, error.code];
  };
  /** Routes of ours that have the address of one of better-auth's. */
  const replaced = [
    'GET /callback/:id',
    'POST /sign-in/email',
    'POST /sign-in/social',
    'POST /sign-out',
    'POST /sign-up/email',
  ];

  it('are closed, but for those in whose place one of ours answers', async () => {
    expect(endpoints.length).toBeGreaterThan(25);
    const open: string[] = [];
    for (const endpoint of endpoints) {
      if (!(await isClosed(await ask(endpoint)))) open.push(`${endpoint.method} ${endpoint.path}`);
    }
    expect(open.sort()).toEqual(replaced);
  });

  it.each(['/callback/x\\..\\..\\get-session', '/callback/..\\get-session', '/callback/%2e%2e%5cget-session'])(
    'are not reached by %s',
    async (path) => {
      const { hostname, port } = new URL(api.server.url);
      // Sent as it is written: fetch would make another address of it.
      const sent = get({ hostname, port, path: `/api/auth${path}`, headers: owner.headers });
      const [answer] = z.tuple([z.instanceof(IncomingMessage)]).parse(await once(sent, 'response'));
      expect(await text(answer)).not.toContain('owner@alpha.example');
      expect(answer.statusCode).not.toBe(200);
    },
  );

  it('of plugins that are gone stay closed, whatever is sent to them', async () => {
    const paths = ['create', 'update', 'delete', 'set-active', 'invite-member', 'accept-invitation', 'remove-member'];
    for (const path of [...paths.map((one) => `organization/${one}`), 'api-key/create', 'api-key/delete']) {
      expect(await isClosed(await owner.post(`/api/auth/${path}`, { organizationId: 'x' })), path).toBe(true);
    }
    for (const path of ['//sign-out/../update-user', '/sign-out/', '/SIGN-OUT', '/%75pdate-user']) {
      const response = await owner.post(`/api/auth${path}`, { name: 'Renamed' });
      expect([200, 404], path).toContain(response.status);
    }
    const [user] = await api.database.sql`select name from users where email = 'owner@alpha.example'`;
    expect(user).toEqual({ name: 'Owner of alpha' });
  });

  it('take no page of another site for the dashboard', async () => {
    const person = await api.person('owner@alpha.example');
    const elsewhere = await person.post('/api/auth/sign-out', {}, { origin: 'https://elsewhere.example' });
    expect(await told(elsewhere)).toEqual([403, 'FORBIDDEN']);
    expect(await person.ask('{ viewer { role } }')).toHaveProperty('data.viewer');
    for (const name of ['callbackURL', 'errorCallbackURL', 'newUserCallbackURL']) {
      const social = { provider: 'google', [name]: 'https://elsewhere.example/' };
      expect(await told(await api.stranger.post('/api/auth/sign-in/social', social)), name).toEqual([403, 'FORBIDDEN']);
    }
    expect((await person.post('/api/auth/sign-out', {})).status).toBe(200);
    expect(await person.errorCode('{ viewer { role } }')).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['no provider', {}, [400, 'BAD_REQUEST']],
    ['a provider that is none', { provider: 'nobody' }, [404, 'NOT_FOUND']],
    ['a provider that is not set up', { provider: 'github' }, [404, 'NOT_FOUND']],
    ['a token', { provider: 'google', idToken: { token: 'a.b.c' } }, [400, 'BAD_REQUEST']],
    ['other scopes', { provider: 'google', scopes: ['drive'] }, [400, 'BAD_REQUEST']],
    ['an address that is none', { provider: 'google', callbackURL: 7 }, [400, 'BAD_REQUEST']],
    ['too long an address', { provider: 'google', callbackURL: `/${'a'.repeat(2000)}` }, [400, 'BAD_REQUEST']],
  ])('to a provider take no body with %s', async (_what, body, refused) => {
    const answer = await api.stranger.post('/api/auth/sign-in/social', body);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await told(answer)).toEqual(refused);
  });

  it('to a provider say where to go and nothing else', async () => {
    const body = { provider: 'google', callbackURL: '/', errorCallbackURL: '/sign-in', newUserCallbackURL: '/' };
    const answer = await api.stranger.post('/api/auth/sign-in/social', body);
    expect(await answer.json()).toEqual({
      url: expect.stringMatching(/^https:\/\/accounts\.google\.com\//) as unknown,
    });
  });

  it.each(['/sign-out', '/sign-in/social', '/sign-in/email'])('take no huge body at %s', async (path) => {
    const answer = await api.stranger.post(`/api/auth${path}`, { filler: 'a'.repeat(limits.bodyBytes) });
    expect(await told(answer)).toEqual([413, 'BAD_REQUEST']);
  });

  it('refuse texts that no database holds, by the field, and make no account then', async () => {
    const good = { name: 'Ada', email: 'ada@example.org', password: 'four words in a row' };
    for (const [path, body, field] of [
      ['sign-up/email', { ...good, name: 'A\0da' }, 'name'],
      ['sign-up/email', { ...good, password: 'four words in\0a row' }, 'password'],
      ['sign-up/email', { ...good, invitation: '\0' }, 'invitation'],
      ['sign-in/email', { ...good, email: 'ada\0@example.org' }, 'email'],
      ['sign-in-link', { token: 'a\0' }, 'token'],
      ['password-link', { token: 'a\0', newPassword: good.password }, 'token'],
    ] as const) {
      const answer = await api.stranger.post(`/api/auth/${path}`, body);
      expect([path, answer.status, await answer.json()]).toEqual([
        ...[path, 400],
        { error: { code: 'BAD_REQUEST', message: `${field}: a text without the null character` } },
      ]);
    }
    expect(await api.database.sql`select from users where email = ${good.email}`).toHaveLength(0);
  });

  it('tell an account that could not be made from one that is there already', async () => {
    const { sql } = api.database;
    const good = { name: 'Ada', email: 'ada@made.example', password: 'four words in a row' };
    const signUp = () => api.stranger.post('/api/auth/sign-up/email', good);
    await sql.unsafe(`
      create function refuse_user() returns trigger language plpgsql as $$ begin raise exception 'not now'; end $$;
      create trigger refuse_user before insert on users for each row execute function refuse_user()`);
    try {
      const answer = await signUp();
      expect([answer.status, await answer.json()]).toMatchObject([503, { error: { code: 'UNAVAILABLE' } }]);
    } finally {
      await sql.unsafe('drop trigger refuse_user on users; drop function refuse_user()');
    }
    // Two at once: one is made, the other finds it made.
    expect((await Promise.all([signUp(), signUp()])).map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await signUp()).status).toBe(409);
  });

  it('end a session whatever the body says', async () => {
    for (const body of [{ callbackURL: 7 }, { idToken: 'x', callbackURL: 'https://elsewhere.example/' }]) {
      const person = await api.person('owner@alpha.example');
      const answer = await person.post('/api/auth/sign-out', body);
      expect(await answer.json()).toEqual({ success: true });
      expect(await person.errorCode('{ viewer { role } }')).toBe('UNAUTHENTICATED');
    }
  });

  it('tell who comes back with nothing where to begin anew, and of a wrong address what is wrong', async () => {
    const back = (search: string) =>
      fetch(`${api.server.url}/api/auth/callback/google${search}`, { redirect: 'manual' });
    const nothing = await back('');
    expect([nothing.status, nothing.headers.get('location')]).toEqual([
      302,
      expect.stringContaining('/sign-in?error='),
    ]);
    expect(await told(await back('?code=1&code=2'))).toEqual([400, 'BAD_REQUEST']);
  });
});

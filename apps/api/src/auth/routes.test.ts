import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, TEST_SECRET, type TestApi } from '../testing/api.ts';
import type { Client } from '../testing/client.ts';
import { createAuth } from './auth.ts';
import { openRoutes } from './routes.ts';
import { usualSignInSettings } from './sign-in-settings.ts';

const signIn = {
  ...usualSignInSettings,
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
  /** Routes of ours that have the address of one of better-auth's. */
  const replaced = ['POST /sign-in/email', 'POST /sign-up/email'];

  it('are closed but for those that browsers need', async () => {
    expect(endpoints.length).toBeGreaterThan(25);
    const listed = openRoutes.map(([method, path]) => `${method} ${path}`);
    const open: string[] = [];
    for (const endpoint of endpoints) {
      if (!(await isClosed(await ask(endpoint)))) open.push(`${endpoint.method} ${endpoint.path}`);
    }
    expect(open.sort()).toEqual([...listed, ...replaced].sort());
  });

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
    expect(elsewhere.status).toBe(403);
    const social = { provider: 'google', callbackURL: 'https://elsewhere.example/' };
    expect((await person.post('/api/auth/sign-in/social', social)).status).toBe(403);
    expect((await person.post('/api/auth/sign-out', {})).status).toBe(200);
  });
});

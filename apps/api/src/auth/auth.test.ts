import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, type TestApi, type TestTeam } from '../testing/api.ts';
import { Client } from '../testing/client.ts';

const viewerShape = z.object({
  viewer: z.object({
    role: z.string(),
    team: z.object({ slug: z.string() }),
    user: z.object({ email: z.string() }).nullable(),
  }),
});
const viewerQuery = '{ viewer { role team { slug } user { email } } }';

describe('who asks', () => {
  let api: TestApi;
  let team: TestTeam;

  beforeAll(async () => {
    api = await startApi();
    team = await api.team('alpha');
  });
  afterAll(() => api.close());

  const redeem = (token: unknown): Promise<Response> => api.stranger.post('/api/auth/sign-in-link', { token });

  it('signs a person in by a link, once', async () => {
    const token = await api.signInToken(team.ownerEmail);
    const first = await redeem(token);
    expect(first.status).toBe(200);
    expect(await first.json()).toEqual({ user: { name: 'Owner of alpha', email: team.ownerEmail } });
    const cookies = first.headers.getSetCookie();
    const session = cookies.find((cookie) => cookie.startsWith('stillgraph.session_token='));
    expect(session).toMatch(/HttpOnly/i);
    expect(session).toMatch(/SameSite=Lax/i);

    const person = new Client(api.server.url, { cookie: String(session).split(';')[0] ?? '' });
    expect(await person.read(viewerShape, viewerQuery)).toEqual({
      viewer: { role: 'OWNER', team: { slug: 'alpha' }, user: { email: team.ownerEmail } },
    });

    const second = await redeem(token);
    expect(second.status).toBe(401);
    expect(second.headers.getSetCookie()).toEqual([]);
    expect(await second.json()).toMatchObject({ error: { code: 'TOKEN_INVALID' } });

    const out = await person.post('/api/auth/sign-out', {}, { origin: 'http://localhost:3000' });
    expect(out.status).toBe(200);
    expect(await person.errorCode(viewerQuery)).toBe('UNAUTHENTICATED');
  });

  it('says what is missing when there is no token', async () => {
    const response = await redeem(undefined);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'BAD_REQUEST' } });
  });

  it('knows a script by its key, with the role of the key', async () => {
    const script = await team.script('viewer');
    expect(await script.read(viewerShape, viewerQuery)).toEqual({
      viewer: { role: 'VIEWER', team: { slug: 'alpha' }, user: null },
    });
  });

  it('lets strangers and wrong keys read nothing', async () => {
    expect(await api.stranger.errorCode(viewerQuery)).toBe('UNAUTHENTICATED');
    expect(await api.stranger.errorCode('{ runs { totalCount } }')).toBe('UNAUTHENTICATED');
    expect(await api.stranger.errorCode('{ experimentOptions { presets { name } } }')).toBe('UNAUTHENTICATED');
    const wrong = new Client(api.server.url, { authorization: 'Bearer stillgraph_nothing' });
    const refused = await wrong.post('/graphql', { query: viewerQuery });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toEqual({
      errors: [
        {
          message: 'the team key is unknown, has expired or was revoked',
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ],
    });
  });

  it('refuses a form from another site', async () => {
    const response = await fetch(`${api.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: viewerQuery }),
    });
    expect(response.status).toBe(400);
  });
});

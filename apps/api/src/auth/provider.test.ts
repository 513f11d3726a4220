import { accounts, sessions, users } from '@stillgraph/db/schema';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cookiesOf, startApi, TEST_SECRET, type TestApi, type TestTeam } from '../testing/api.ts';
import { Client } from '../testing/client.ts';
import { startOidcServer, type OidcServer } from '../testing/oidc-server.ts';
import { createAuth } from './auth.ts';
import { usualSignInSettings } from './sign-in-settings.ts';

const origin = 'http://localhost:3000';
const optionsShape = z.object({
  signInOptions: z.object({ providers: z.array(z.object({ id: z.string(), name: z.string() })) }),
});
const optionsQuery = '{ signInOptions { providers { id name } } }';

describe('sign-in at a provider', () => {
  let provider: OidcServer;
  let api: TestApi;
  let team: TestTeam;
  let owner: Client;

  beforeAll(async () => {
    provider = await startOidcServer(`${origin}/api/auth/callback/oidc`);
    const { issuer, clientId, clientSecret } = provider;
    const oidc = { issuer, clientId, clientSecret, name: 'Our lab' };
    api = await startApi({ signIn: { ...usualSignInSettings, oidc } });
    team = await api.team('alpha');
    owner = await api.person(team.ownerEmail);
  });
  afterAll(async () => {
    await api.close();
    await provider.close();
  });
  beforeEach(() => {
    provider.forgery = {};
  });

  const shows = (email: string, verified = true, sub = email) => {
    provider.person = { sub, email, email_verified: verified, name: `Person ${email}` };
  };
  const invite = (email: string) =>
    owner.ask(`mutation { invitationCreate(input: { email: "${email}", role: MEMBER }) { token } }`);

  /** As far as the way back: the address to which the provider sends the browser, and its cookies. */
  const leave = async () => {
    const stranger = new Client(api.server.url, { origin });
    const body = { provider: 'oidc', callbackURL: '/', errorCallbackURL: '/sign-in' };
    const left = await stranger.post('/api/auth/sign-in/social', body);
    const { url } = z.object({ url: z.string() }).parse(await left.json());
    const allowed = await fetch(url, { redirect: 'manual' });
    const back = new URL(allowed.headers.get('location') ?? '');
    return { path: `${back.pathname}${back.search}`, cookie: cookiesOf(left) };
  };
  const comeBack = async ({ path, cookie }: { path: string; cookie: string }) => {
    const answer = await fetch(`${api.server.url}${path}`, { redirect: 'manual', headers: { cookie } });
    const to = new URL(answer.headers.get('location') ?? '', origin);
    return { to, browser: new Client(api.server.url, { origin, cookie: cookiesOf(answer) }) };
  };
  const goRound = async () => comeBack(await leave());
  const known = async (email: string) => api.database.db.select().from(users).where(eq(users.email, email));

  it('is offered where it is configured, to anybody', async () => {
    expect(await api.stranger.read(optionsShape, optionsQuery)).toEqual({
      signInOptions: { providers: [{ id: 'oidc', name: 'Our lab' }] },
    });
  });

  it('makes an account for whoever is invited, and signs them in from then on', async () => {
    await invite('ada@provider.example');
    shows('ada@provider.example');
    const first = await goRound();
    expect(first.to.pathname + first.to.search).toBe('/');
    const query = '{ viewer { user { name email } activeTeam { slug } hasPassword } }';
    expect(await first.browser.ask(query)).toEqual({
      data: {
        viewer: {
          user: { name: 'Person ada@provider.example', email: 'ada@provider.example' },
          activeTeam: null,
          hasPassword: false,
        },
      },
    });
    const again = await goRound();
    expect(await again.browser.ask(query)).toHaveProperty('data.viewer.user.email', 'ada@provider.example');
    expect(await known('ada@provider.example')).toHaveLength(1);
    const kept = await api.database.db.select().from(accounts).where(eq(accounts.providerId, 'oidc'));
    expect(kept).toHaveLength(1);
    expect(kept[0]?.accessToken).not.toMatch(/^[0-9a-f-]{36}$/);
    expect(kept[0]?.idToken).toBeNull();
  });

  it('makes none for who is not invited, or whose address the provider does not vouch for', async () => {
    shows('eve@provider.example');
    expect((await goRound()).to.searchParams.get('error')).toBe('sign_up_refused');
    await invite('unproven@provider.example');
    shows('unproven@provider.example', false);
    expect((await goRound()).to.searchParams.get('error')).toBe('sign_up_refused');
    for (const email of ['eve@provider.example', 'unproven@provider.example']) expect(await known(email)).toEqual([]);
  });

  it('opens the account of a proven address, and no other', async () => {
    shows(team.ownerEmail);
    const { browser } = await goRound();
    expect(await browser.ask('{ viewer { team { slug } } }')).toEqual({
      data: { viewer: { team: { slug: 'alpha' } } },
    });
    // Somebody made an account under an address that was never proven theirs: its true owner must not end up in it.
    await api.database.db.insert(users).values({ name: 'Squatter', email: 'squat@provider.example' });
    shows('squat@provider.example');
    expect((await goRound()).to.searchParams.get('error')).toBe('account_not_linked');
  });

  it.each([
    ['is signed by another key', { foreignKey: true }],
    ['is for another client', { claims: { aud: 'another' } }],
    ['is of another provider', { claims: { iss: 'https://elsewhere.example' } }],
    ['is over', { claims: { exp: 1_000_000_000 } }],
    ['answers another question', { claims: { nonce: 'another' } }],
  ])('believes no token that %s', async (_what, forgery) => {
    shows(team.ownerEmail);
    provider.forgery = forgery;
    const before = await api.database.db.$count(sessions);
    const { to, browser } = await goRound();
    expect(to.pathname).toBe('/sign-in');
    expect(to.searchParams.get('error')).toBe('unable_to_get_user_info');
    expect(await browser.errorCode('{ viewer { role } }')).toBe('UNAUTHENTICATED');
    expect(await api.database.db.$count(sessions)).toBe(before);
  });

  it.each(['closed', 'invited', 'open'] as const)(
    'makes no account of a token brought along, sign-up %s',
    async (signUp) => {
      const email = `brought-${signUp}@provider.example`;
      await invite(email);
      shows(email);
      const body = { provider: 'oidc', idToken: { token: provider.token() } };
      const stranger = new Client(api.server.url, { origin });
      const answer = await stranger.post('/api/auth/sign-in/social', body);
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([400, []]);
      // Nor would better-auth, were it asked itself: it believes the token, and finds no way that may make accounts.
      const { issuer, clientId, clientSecret } = provider;
      const signIn = { ...usualSignInSettings, signUp, oidc: { issuer, clientId, clientSecret, name: 'Our lab' } };
      const auth = createAuth(api.connections.accounts.db, { secret: TEST_SECRET, webUrl: origin, signIn });
      await expect(auth.api.signInSocial({ body })).rejects.toMatchObject({ body: { code: 'sign_up_refused' } });
      expect(await known(email)).toEqual([]);
    },
  );

  it('ends in the browser in which it began, once', async () => {
    shows(team.ownerEmail);
    const way = await leave();
    const elsewhere = await comeBack({ ...way, cookie: '' });
    expect(elsewhere.to.searchParams.get('error')).not.toBeNull();
    expect(await elsewhere.browser.errorCode('{ viewer { role } }')).toBe('UNAUTHENTICATED');
    const second = await leave();
    expect((await comeBack(second)).to.pathname).toBe('/');
    expect((await comeBack(second)).to.searchParams.get('error')).not.toBeNull();
  });
});

describe('a provider that is not there', () => {
  it('is neither waited for nor offered', async () => {
    const { issuer, close } = await startOidcServer(`${origin}/api/auth/callback/oidc`);
    await close();
    const oidc = { issuer, clientId: 'us', clientSecret: 'hidden', name: 'Away' };
    const api = await startApi({ signIn: { ...usualSignInSettings, oidc } });
    expect(await api.stranger.read(optionsShape, optionsQuery)).toEqual({ signInOptions: { providers: [] } });
    const person = await api.person((await api.team('alpha')).ownerEmail);
    expect(await person.ask('{ viewer { role } }')).toEqual({ data: { viewer: { role: 'OWNER' } } });
    await api.close();
  });
});

import { accounts, invitations, sessions, signInAttempts } from '@stillgraph/db/schema';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cookiesOf, passedOnFrom, startApi, type TestApi, type TestTeam } from '../testing/api.ts';
import { Client } from '../testing/client.ts';
import { createPasswordLink } from './sign-in-link.ts';
import { usualSignInSettings } from './sign-in-settings.ts';

const origin = 'http://localhost:3000';
const good = 'correct horse battery';
const better = 'staple of another kind';
const made = z.object({ made: z.object({ token: z.string() }) });
const emailQuery = '{ viewer { user { email } hasPassword } }';

const codeOf = async (response: Response): Promise<unknown> => {
  const { error } = z.object({ error: z.object({ code: z.string() }) }).parse(await response.json());
  return [response.status, error.code];
};

describe('passwords', () => {
  let api: TestApi;
  let team: TestTeam;
  let owner: Client;

  beforeAll(async () => {
    api = await startApi();
    team = await api.team('alpha');
    owner = await api.person(team.ownerEmail);
  });
  afterAll(() => api.close());
  beforeEach(() => api.database.db.delete(signInAttempts));

  const send = (path: string, body: object, headers: Record<string, string> = {}) =>
    new Client(api.server.url, { origin }).post(`/api/auth${path}`, body, headers);
  const browserOf = (answer: Response) => new Client(api.server.url, { origin, cookie: cookiesOf(answer) });
  const invite = async (email: string) =>
    (
      await owner.read(
        made,
        'mutation ($input: InvitationCreateInput!) { made: invitationCreate(input: $input) { token } }',
        { input: { email, role: 'VIEWER' } },
      )
    ).made.token;
  const signUp = async (email: string) =>
    browserOf(await send('/sign-up/email', { name: 'New', email, password: good, invitation: await invite(email) }));

  it('are made with an account by whoever is invited, and sign in from then on', async () => {
    const answer = await send('/sign-up/email', {
      ...{ name: 'Ada', email: 'Ada@new.example', password: good, invitation: await invite('ada@new.example') },
    });
    expect([answer.status, await answer.json()]).toEqual([200, { user: { name: 'Ada', email: 'ada@new.example' } }]);
    expect(await browserOf(answer).ask(emailQuery)).toEqual({
      data: { viewer: { user: { email: 'ada@new.example' }, hasPassword: true } },
    });
    const back = await send('/sign-in/email', { email: 'ADA@new.example', password: good });
    expect(back.status).toBe(200);
    expect(back.headers.getSetCookie().join()).toMatch(/session_token=.*HttpOnly.*SameSite=Lax/i);
    expect(JSON.stringify(await back.json())).not.toContain('token');
    const rows = await api.database.db.select({ password: accounts.password }).from(accounts);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(good);
  });

  it('are refused to who is not invited, in one answer', async () => {
    const other = await invite('other@new.example');
    const ended = await invite('ended@new.example');
    const past = { expiresAt: new Date(0) };
    await api.database.db.update(invitations).set(past).where(eq(invitations.email, 'ended@new.example'));
    const before = await api.database.sql`select count(*) from users`;
    const tries: [string, string | undefined][] = [
      ['grace@new.example', undefined],
      ['grace@new.example', 'A'.repeat(22)],
      ['grace@new.example', other],
      ['ended@new.example', ended],
      [team.ownerEmail, undefined],
    ];
    const answers = new Set<string>();
    for (const [email, invitation] of tries) {
      const answer = await send('/sign-up/email', { name: 'x', email, password: good, invitation });
      answers.add(`${answer.status} ${await answer.text()}`);
    }
    expect([...answers]).toEqual([expect.stringMatching(/^403 .*FORBIDDEN/)]);
    expect(await api.database.sql`select count(*) from users`).toEqual(before);
  });

  it('are refused when they are too short, and whatever else is missing is named', async () => {
    const invitation = await invite('short@new.example');
    const body = { name: 'x', email: 'short@new.example', password: 'eleven char', invitation };
    const short = await send('/sign-up/email', body);
    expect(short.status).toBe(400);
    expect(await short.text()).toMatch(/password.*12 characters/);
    expect(await codeOf(await send('/sign-in/email', { email: 'short@new.example' }))).toEqual([400, 'BAD_REQUEST']);
    const form = await fetch(`${api.server.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ email: 'ada@new.example', password: good }),
    });
    expect(form.status).toBe(400);
  });

  it('that are wrong, and accounts that are not there, are answered alike', async () => {
    await signUp('known@new.example');
    const wrong = await send('/sign-in/email', { email: 'known@new.example', password: better });
    const nobody = await send('/sign-in/email', { email: 'nobody@new.example', password: better });
    const without = await send('/sign-in/email', { email: team.ownerEmail, password: better });
    const texts = await Promise.all([wrong, nobody, without].map(async (one) => `${one.status} ${await one.text()}`));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toMatch(/^401 .*UNAUTHENTICATED/);
  });

  it('are changed by whoever knows them, which signs them out everywhere else', async () => {
    const here = await signUp('change@new.example');
    const there = browserOf(await send('/sign-in/email', { email: 'change@new.example', password: good }));
    expect(await codeOf(await api.stranger.post('/api/auth/password', { newPassword: better }))).toEqual([
      ...[401, 'UNAUTHENTICATED'],
    ]);
    expect(await codeOf(await here.post('/api/auth/password', { newPassword: better }))).toEqual([400, 'BAD_REQUEST']);
    const guess = { currentPassword: better, newPassword: better };
    expect(await codeOf(await here.post('/api/auth/password', guess))).toEqual([403, 'FORBIDDEN']);
    expect(await there.ask(emailQuery)).toHaveProperty('data.viewer');
    const changed = await here.post('/api/auth/password', { currentPassword: good, newPassword: better });
    expect(changed.status).toBe(204);
    expect(await here.ask(emailQuery)).toHaveProperty('data.viewer');
    expect(await there.errorCode(emailQuery)).toBe('UNAUTHENTICATED');
    expect((await send('/sign-in/email', { email: 'change@new.example', password: good })).status).toBe(401);
    expect((await send('/sign-in/email', { email: 'change@new.example', password: better })).status).toBe(200);
  });

  it('are set by whoever has none and is signed in', async () => {
    expect((await owner.post('/api/auth/password', { newPassword: good })).status).toBe(204);
    expect(await owner.ask(emailQuery)).toMatchObject({ data: { viewer: { hasPassword: true } } });
    expect((await send('/sign-in/email', { email: team.ownerEmail, password: good })).status).toBe(200);
  });

  it('are set anew by a link of the operator, once', async () => {
    const before = await signUp('locked@new.example');
    const linkFor = (email: string) => createPasswordLink(api.database.db, { webUrl: origin, email });
    const link = new URL((await linkFor('locked@new.example')) ?? '');
    expect(link.pathname).toBe('/reset-password');
    const token = link.searchParams.get('token');
    expect(await codeOf(await send('/password-link', { token, newPassword: 'short' }))).toEqual([400, 'BAD_REQUEST']);
    expect((await send('/password-link', { token, newPassword: better })).status).toBe(204);
    expect(await codeOf(await send('/password-link', { token, newPassword: good }))).toEqual([401, 'TOKEN_INVALID']);
    expect(await before.errorCode(emailQuery)).toBe('UNAUTHENTICATED');
    expect((await send('/sign-in/email', { email: 'locked@new.example', password: better })).status).toBe(200);
    expect(await linkFor('nobody@new.example')).toBeUndefined();
  });

  it('cannot be guessed for long, at whichever process, but are let in when they are right', async () => {
    await signUp('target@new.example');
    const guess = (password: string) => send('/sign-in/email', { email: 'target@new.example', password });
    const right = await Promise.all(Array.from({ length: 10 }, () => guess(good)));
    expect(new Set(right.map(({ status }) => status))).toEqual(new Set([200]));
    const wrong = await Promise.all(Array.from({ length: 10 }, (_, tries) => guess(`${better} ${tries}`)));
    expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set([401]));
    const refused = await guess(good);
    expect(await codeOf(refused)).toEqual([429, 'RATE_LIMITED']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    const another = await api.another();
    const there = await new Client(another.url, { origin }).post('/api/auth/sign-in/email', {
      ...{ email: 'Target@new.example', password: good },
    });
    expect(there.status).toBe(429);
    await another.close();
    // Others are not in the way, and a link still opens the account.
    expect((await send('/sign-in/email', { email: 'ada@new.example', password: good })).status).toBe(200);
    expect((await send('/sign-in-link', { token: await api.signInToken('target@new.example') })).status).toBe(200);
  }, 30_000);

  it('are tried from one address a hundred times at most, whatever the account', async () => {
    const from = (address: string) => ({ ...passedOnFrom(address), 'x-stillgraph-address': '198.51.100.7' });
    const tries = Array.from({ length: 100 }, (_, at) =>
      send('/sign-in-link', { token: `guess-${at}` }, from('203.0.113.9')),
    );
    expect(new Set((await Promise.all(tries)).map(({ status }) => status))).toEqual(new Set([401]));
    const next = (address: string) => send('/sign-in/email', { email: 'x@y.example', password: good }, from(address));
    expect((await next('203.0.113.9')).status).toBe(429);
    expect((await next('203.0.113.10')).status).toBe(401);
    // What a browser says of itself makes no other of it, and what nobody can guess is let in.
    const forged = { ...from('203.0.113.9'), 'x-forwarded-for': '198.51.100.8' };
    expect((await send('/sign-in-link', { token: 'guess' }, forged)).status).toBe(429);
    const token = await api.signInToken(team.ownerEmail);
    expect((await send('/sign-in-link', { token }, from('203.0.113.9'))).status).toBe(200);
  });

  it('leave the address of the browser on its session', async () => {
    const body = { email: 'ada@new.example', password: good };
    await send('/sign-in/email', body, { ...passedOnFrom('192.0.2.77'), 'user-agent': 'a browser' });
    const found = await api.database.db.select().from(sessions).where(eq(sessions.ipAddress, '192.0.2.77'));
    expect(found).toMatchObject([{ userAgent: 'a browser' }]);
  });
});

describe('who may sign up', () => {
  it.each([
    ['closed', 403],
    ['open', 200],
  ] as const)('where sign-up is %s', async (signUp, status) => {
    const api = await startApi({ signIn: { ...usualSignInSettings, signUp } });
    const body = { name: 'Ada', email: 'ada@new.example', password: good };
    const answer = await api.stranger.post('/api/auth/sign-up/email', body);
    expect(answer.status).toBe(status);
    const again = await api.stranger.post('/api/auth/sign-up/email', body);
    expect(again.status).toBe(status === 200 ? 409 : 403);
    const options = z.object({ signInOptions: z.object({ signUp: z.string(), providers: z.array(z.unknown()) }) });
    expect(await api.stranger.read(options, '{ signInOptions { signUp providers { id } } }')).toEqual({
      signInOptions: { signUp: signUp.toUpperCase(), providers: [] },
    });
    await api.close();
  });
});

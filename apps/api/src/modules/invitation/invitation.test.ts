import { auditLog } from '@stillgraph/db';
import { invitations } from '@stillgraph/db/schema';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';

const errors = z.array(z.object({ code: z.string(), message: z.string() }));
const madeShape = z.object({
  made: z.object({ token: z.string().nullable(), path: z.string().nullable(), userErrors: errors }),
});
const answerShape = z.object({
  done: z.object({ team: z.object({ slug: z.string() }).nullable(), userErrors: errors }),
});
const offerShape = z.object({ invitation: z.record(z.string(), z.unknown()).nullable() });

describe('an invitation', () => {
  let api: TestApi;
  let team: TestTeam;
  let owner: Client;
  let ada: Client;

  beforeAll(async () => {
    api = await startApi();
    team = await api.team('alpha');
    owner = await api.person(team.ownerEmail);
    ada = await api.person('ada@invited.example');
  });
  afterAll(() => api.close());

  const invite = async (email: string, role = 'MEMBER') => {
    const { made } = await owner.read(
      madeShape,
      `mutation ($input: InvitationCreateInput!) { made: invitationCreate(input: $input) { token path userErrors { code message } } }`,
      { input: { email, role } },
    );
    return made;
  };
  const answer = async (who: Client, how: 'Accept' | 'Decline', token: string) =>
    (
      await who.read(
        answerShape,
        `mutation ($token: String!) { done: invitation${how}(token: $token) { team { slug } userErrors { code message } } }`,
        { token },
      )
    ).done;
  const look = async (who: Client, token: string) =>
    (
      await who.read(
        offerShape,
        'query ($token: String!) { invitation(token: $token) { teamName email role inviterName } }',
        { token },
      )
    ).invitation;
  const actions = async () =>
    (await auditLog.list(api.database.db, { teamId: team.id, first: 50 })).rows.map(({ action }) => action);

  it('tells its secret once, and what it offers to whoever has it', async () => {
    const { token, path } = await invite('Grace@Invited.example', 'VIEWER');
    expect(path).toBe(`/invitation/${token ?? ''}`);
    const offer = {
      teamName: 'Team alpha',
      email: 'grace@invited.example',
      role: 'VIEWER',
      inviterName: 'Owner of alpha',
    };
    for (const who of [api.stranger, ada, owner]) expect(await look(who, token ?? '')).toEqual(offer);
    const rows = await api.database.db.select().from(invitations);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await invite('grace@invited.example')).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('makes whom it is for a member, once, and shows them the team', async () => {
    const { token } = await invite('ada@invited.example');
    expect(await answer(ada, 'Accept', token ?? '')).toEqual({ team: { slug: 'alpha' }, userErrors: [] });
    const viewer = await ada.read(
      z.object({ viewer: z.object({ role: z.string(), team: z.object({ slug: z.string() }) }) }),
      '{ viewer { role team { slug } } }',
    );
    expect(viewer).toEqual({ viewer: { role: 'MEMBER', team: { slug: 'alpha' } } });
    expect(await look(api.stranger, token ?? '')).toBeNull();
    expect(await actions()).toContain('invitation.accept');
    expect(await auditLog.check(api.database.db, team.id)).toMatchObject({ firstBroken: null });
    expect((await invite('ada@invited.example')).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('is accepted once when many try at the same time', async () => {
    await api.person('many@invited.example');
    const browsers = await Promise.all([1, 2, 3].map(() => api.person('many@invited.example')));
    const { token } = await invite('many@invited.example');
    const answers = await Promise.all(browsers.map((who) => answer(who, 'Accept', token ?? '')));
    expect(answers.filter(({ team: joined }) => joined !== null)).toHaveLength(1);
  });

  it('gives one answer to all for whom it is not', async () => {
    const unknown = 'A'.repeat(22);
    const accepted = await invite('first@invited.example');
    await answer(await api.person('first@invited.example'), 'Accept', accepted.token ?? '');
    const declined = await invite('second@invited.example');
    const second = await api.person('second@invited.example');
    expect(await answer(second, 'Decline', declined.token ?? '')).toEqual({ team: null, userErrors: [] });
    const expired = await invite('third@invited.example');
    await api.database.db
      .update(invitations)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(invitations.email, 'third@invited.example'));
    const other = await invite('fourth@invited.example');
    const cases: [Client, string | null][] = [
      [ada, unknown],
      [ada, ''],
      [await api.person('first@invited.example'), accepted.token],
      [second, declined.token],
      [await api.person('third@invited.example'), expired.token],
      [ada, other.token],
    ];
    const answers = new Set<string>();
    for (const [who, token] of cases) {
      for (const how of ['Accept', 'Decline'] as const)
        answers.add(JSON.stringify(await answer(who, how, token ?? '')));
    }
    expect([...answers].map((text) => answerShape.shape.done.parse(JSON.parse(text)))).toEqual([
      {
        team: null,
        userErrors: [
          {
            code: 'NOT_FOUND',
            message:
              'there is no such invitation for your address: it was answered or taken back, has ended, or is for somebody else',
          },
        ],
      },
    ]);
    expect(await actions()).toContain('invitation.decline');
    expect(await look(ada, other.token ?? '')).toMatchObject({ email: 'fourth@invited.example' });
  });

  it('is for people, not for keys', async () => {
    const { token } = await invite('fifth@invited.example');
    const key = await team.script('owner');
    expect((await answer(key, 'Accept', token ?? '')).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await answer(key, 'Decline', token ?? '')).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const accept = `mutation { invitationAccept(token: "${token ?? ''}") { team { slug } } }`;
    expect(await api.stranger.errorCode(accept)).toBe('UNAUTHENTICATED');
  });
});

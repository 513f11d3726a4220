import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';

const session = z.object({ id: z.string(), isCurrent: z.boolean() });
const listShape = z.object({ viewer: z.object({ sessions: z.array(session) }) });
const endShape = z.object({
  done: z.object({ sessions: z.array(session), userErrors: z.array(z.object({ code: z.string() })) }),
});
const fields = '{ sessions { id isCurrent } userErrors { code } }';

describe('sessions', () => {
  let api: TestApi;
  let team: TestTeam;
  let other: Client;

  beforeAll(async () => {
    api = await startApi();
    team = await api.team('alpha');
    other = await api.person((await api.team('beta')).ownerEmail);
  });
  afterAll(() => api.close());

  const list = async (who: Client) =>
    (await who.read(listShape, '{ viewer { sessions { id isCurrent } } }')).viewer.sessions;
  const revoke = async (who: Client, id: string) =>
    (await who.read(endShape, `mutation ($id: ID!) { done: sessionRevoke(id: $id) ${fields} }`, { id })).done;

  it('are shown to whose they are, and ended by them', async () => {
    const here = await api.person(team.ownerEmail);
    const there = await api.person(team.ownerEmail);
    const [newest, oldest] = await list(here);
    expect([newest?.isCurrent, oldest?.isCurrent]).toEqual([false, true]);
    expect(await list(there)).toMatchObject([{ isCurrent: true }, { isCurrent: false }]);
    expect((await revoke(other, newest?.id ?? '')).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect((await revoke(here, 'nonsense')).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect(await revoke(here, newest?.id ?? '')).toMatchObject({ sessions: [{ id: newest?.id }], userErrors: [] });
    expect(await there.errorCode('{ viewer { role } }')).toBe('UNAUTHENTICATED');
    expect((await revoke(here, newest?.id ?? '')).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect(await list(here)).toHaveLength(1);
  });

  it('end everywhere but here at once', async () => {
    const browsers = [await api.person(team.ownerEmail), await api.person(team.ownerEmail)];
    const here = await api.person(team.ownerEmail);
    const ended = (await here.read(endShape, `mutation { done: sessionsRevoke ${fields} }`)).done;
    expect(ended.sessions.length).toBeGreaterThanOrEqual(2);
    for (const who of browsers) expect(await who.errorCode('{ viewer { role } }')).toBe('UNAUTHENTICATED');
    expect(await list(here)).toMatchObject([{ isCurrent: true }]);
    expect(await list(other)).toHaveLength(1);
  });

  it('are not for keys and strangers', async () => {
    const key = await team.script('owner');
    expect(await list(key)).toEqual([]);
    expect((await revoke(key, 'nonsense')).userErrors).toEqual([{ code: 'FORBIDDEN' }]);
    const all = `mutation { done: sessionsRevoke ${fields} }`;
    expect((await key.read(endShape, all)).done.userErrors).toEqual([{ code: 'FORBIDDEN' }]);
    expect(await api.stranger.errorCode(all)).toBe('UNAUTHENTICATED');
  });
});

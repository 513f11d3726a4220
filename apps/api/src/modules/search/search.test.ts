/** Search by name over all that a person goes to: what is found, in which order, and for whom. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import { insertBelongings } from '../../testing/belongings.ts';
import type { Client } from '../../testing/client.ts';

const query =
  'query ($text: String!, $first: Int) { search(text: $text, first: $first) { id kind label detail seed } }';
const shape = z.object({
  search: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      label: z.string(),
      detail: z.string().nullable(),
      seed: z.number().nullable(),
    }),
  ),
});

describe('search', () => {
  let api: TestApi;
  let reader: Client;
  let outsider: Client;
  let idOf: Awaited<ReturnType<typeof insertBelongings>>['idOf'];

  beforeAll(async () => {
    api = await startApi();
    const team = await api.team('alpha');
    ({ idOf } = await insertBelongings(api, team));
    reader = await team.script('viewer');
    outsider = await (await api.team('beta')).script('owner');
  });
  afterAll(() => api.close());

  const find = async (text: string, first?: number) => (await reader.read(shape, query, { text, first })).search;

  it.each([
    ['Dataset', 'DATASET'],
    ['Network', 'NETWORK'],
    ['Experiment', 'EXPERIMENT'],
    ['Sweep', 'SWEEP'],
    ['Leaderboard', 'LEADERBOARD'],
    ['RegisteredModel', 'MODEL'],
    ['Run', 'RUN'],
  ] as const)(
    'finds a %s by its id, by the beginning of the uuid in it, and by a part of its name',
    async (type, kind) => {
      const id = idOf(type);
      const [found, ...others] = await find(id);
      expect(found).toMatchObject({ id, kind });
      expect(others).toEqual([]);
      const uuid = decodeGlobalId(id)?.id ?? '';
      expect((await find(uuid)).map((one) => one.id)).toEqual([id]);
      expect((await find(uuid.slice(0, 8), 20)).map((one) => one.id)).toContain(id);
      const label = found?.label ?? '';
      expect((await find(label.slice(1).toUpperCase(), 20)).map((one) => one.id)).toContain(id);
    },
  );

  it('says of a run its seed and its experiment, and gives no more of a kind than was asked for', async () => {
    const [run] = await find(idOf('Run'));
    expect(run?.seed).toEqual(expect.any(Number));
    expect(run?.detail).toEqual(expect.any(String));
    const kinds = (await find('e', 1)).map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('takes the signs of patterns for themselves, and refuses what names nothing', async () => {
    expect(await find('%')).toEqual([]);
    expect(await find('no such name')).toEqual([]);
    expect(await reader.errorCode('{ search(text: " ") { id } }')).toBe('BAD_USER_INPUT');
    expect(await reader.errorCode('{ search(text: "x", first: 21) { id } }')).toBe('BAD_USER_INPUT');
  });

  it('finds nothing of another team, and nothing for a stranger', async () => {
    for (const text of [idOf('Run'), decodeGlobalId(idOf('Dataset'))?.id ?? '', 'one']) {
      expect(await outsider.read(shape, query, { text })).toEqual({ search: [] });
    }
    expect(await api.stranger.errorCode('{ search(text: "one") { id } }')).toBe('UNAUTHENTICATED');
  });

  it('hides experiments that lists do not know', async () => {
    expect(await find('scored for a submission')).toEqual([]);
  });

  it('takes one statement, whatever is found', async () => {
    const statements = (text: string): Promise<number> => api.statementsDuring(() => find(text, 20));
    expect(await statements('e')).toBe(await statements('no such name'));
  });
});

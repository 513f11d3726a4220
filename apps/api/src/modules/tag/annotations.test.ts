/** Tags, notes and saved views: what people write to things and keep of lists. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import { insertBelongings } from '../../testing/belongings.ts';
import { Client } from '../../testing/client.ts';

let api: TestApi;
let alpha: TestTeam;
let idOf: Awaited<ReturnType<typeof insertBelongings>>['idOf'];
let member: Client;
let viewer: Client;
let other: Client;

beforeAll(async () => {
  api = await startApi();
  alpha = await api.team('alpha');
  ({ idOf } = await insertBelongings(api, alpha));
  [member, viewer] = [await alpha.script('member'), await alpha.script('viewer')];
  other = await (await api.team('beta')).script('owner');
});
afterAll(() => api.close());

const errors = z.array(z.object({ code: z.string(), message: z.string(), field: z.array(z.string()).nullable() }));
/** Calls a mutation; what it gives beside its errors is in `what`. */
async function call(
  who: Client,
  field: string,
  types: string,
  variables: Record<string, unknown>,
  what = '__typename',
) {
  const given = Object.keys(variables)
    .map((name) => `${name}: $${name}`)
    .join(', ');
  const query = `mutation (${types}) { ${field}(${given}) { ${what} userErrors { code message field } } }`;
  const shape = z.record(z.string(), z.looseObject({ userErrors: errors }));
  const answer = (await who.read(shape, query, variables))[field];
  if (answer === undefined) throw new Error(`${field} gave nothing`);
  return answer;
}
const codesOf = async (...given: Parameters<typeof call>) =>
  (await call(...given)).userErrors.map(({ code, field }) => [code, field?.join('.') ?? null]);
const strangerCode = (query: string) => api.stranger.errorCode(query);

describe('tags', () => {
  const tagged = z.object({ tag: z.object({ id: z.string(), name: z.string(), colour: z.string().nullable() }) });
  const create = async (input: Record<string, unknown>) =>
    tagged.parse(await call(member, 'tagCreate', '$input: TagInput!', { input }, 'tag { id name colour }')).tag;
  const put = (who: Client, subjectIds: string[], tagIds: string[], field = 'tagsPut') =>
    call(
      who,
      field,
      '$subjectIds: [ID!]!, $tagIds: [ID!]!',
      { subjectIds, tagIds },
      'subjects { __typename ... on Run { tags { name } } ... on Dataset { tags { name } } }',
    );

  it('are put on things of every kind, found by lists, and taken off again', async () => {
    const tag = await create({ name: ' Paper ', colour: '#1B6CA8' });
    expect(tag).toMatchObject({ name: 'Paper', colour: '#1b6ca8' });
    const things = [idOf('Run'), idOf('Experiment'), idOf('Dataset'), idOf('Leaderboard')];
    for (let twice = 0; twice < 2; twice += 1) {
      const { subjects, userErrors } = await put(member, things, [tag.id]);
      expect(userErrors).toEqual([]);
      expect(subjects).toEqual([
        { __typename: 'Run', tags: [{ name: 'Paper' }] },
        { __typename: 'Experiment' },
        { __typename: 'Dataset', tags: [{ name: 'Paper' }] },
        { __typename: 'Leaderboard' },
      ]);
    }
    const counted = z.object({ tags: z.array(z.object({ name: z.string(), count: z.number() })) });
    expect(await viewer.read(counted, '{ tags(search: "pap") { name count } }')).toEqual({
      tags: [{ name: 'Paper', count: 4 }],
    });
    expect(await other.read(counted, '{ tags { name count } }')).toEqual({ tags: [] });
    const lists = z.object({
      runs: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
      experiments: z.object({ totalCount: z.number() }),
    });
    const query =
      '{ runs(filter: { tags: ["PAPER"] }) { nodes { id } } experiments(filter: { tags: ["paper"] }) { totalCount } }';
    expect(await viewer.read(lists, query)).toEqual({
      runs: { nodes: [{ id: idOf('Run') }] },
      experiments: { totalCount: 1 },
    });
    await put(member, [idOf('Run')], [tag.id], 'tagsTakeOff');
    expect((await viewer.read(lists, query)).runs.nodes).toEqual([]);
    expect(await codesOf(member, 'tagDelete', '$id: ID!', { id: tag.id })).toEqual([]);
    expect((await viewer.read(lists, query)).experiments.totalCount).toBe(0);
  });

  it('have names that the team has once, and colours', async () => {
    const { id } = await create({ name: 'once' });
    const wrong = async (input: Record<string, unknown>) =>
      codesOf(member, 'tagCreate', '$input: TagInput!', { input });
    expect(await wrong({ name: 'ONCE' })).toEqual([['CONFLICT', 'input.name']]);
    const again = await call(member, 'tagCreate', '$input: TagInput!', { input: { name: 'ONCE' } }, 'tag { id }');
    expect(again.userErrors).toMatchObject([{ message: 'the tag "ONCE" exists already' }]);
    expect(await wrong({ name: ' ' })).toEqual([['INVALID', 'input.name']]);
    expect(await wrong({})).toEqual([['INVALID', 'input.name']]);
    expect(await wrong({ name: 'x', colour: 'red' })).toEqual([['INVALID', 'input.colour']]);
    const change = async (input: Record<string, unknown>) =>
      (await call(member, 'tagUpdate', '$id: ID!, $input: TagInput!', { id, input }, 'tag { name colour }'))['tag'];
    expect(await change({ name: 'renamed', colour: '#000000' })).toEqual({ name: 'renamed', colour: '#000000' });
    expect(await change({ colour: '' })).toEqual({ name: 'renamed', colour: null });
  });

  it('are of their team alone', async () => {
    const { id } = await create({ name: 'secret' });
    const run = idOf('Run');
    expect(await codesOf(viewer, 'tagCreate', '$input: TagInput!', { input: { name: 'x' } })).toEqual([
      ['FORBIDDEN', null],
    ]);
    expect((await put(viewer, [run], [id])).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const mine = tagged.parse(
      await call(other, 'tagCreate', '$input: TagInput!', { input: { name: 'secret' } }, 'tag { id name colour }'),
    ).tag.id;
    expect((await put(other, [run], [mine])).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['subjectIds', '0'] },
    ]);
    expect((await put(member, [run], [mine])).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['tagIds', '0'] },
    ]);
    expect((await put(other, [run], [mine], 'tagsTakeOff')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await codesOf(other, 'tagUpdate', '$id: ID!, $input: TagInput!', { id, input: { name: 'y' } })).toEqual([
      ['NOT_FOUND', 'id'],
    ]);
    expect(await codesOf(other, 'tagDelete', '$id: ID!', { id })).toEqual([['NOT_FOUND', 'id']]);
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await viewer.ask(node, { id })).toEqual({ data: { node: { id } } });
    expect(await other.ask(node, { id })).toEqual({ data: { node: null } });
    for (const query of ['{ tags { id } }', 'mutation { tagDelete(id: "x") { userErrors { code } } }']) {
      expect(await strangerCode(query)).toBe('UNAUTHENTICATED');
    }
  });
});

describe('notes', () => {
  const noted = z.object({ note: z.object({ id: z.string() }) });
  const write = async (who: Client, subjectId: string, text: string) =>
    call(who, 'noteCreate', '$subjectId: ID!, $text: String!', { subjectId, text }, 'note { id }');

  it('are written, edited with their history kept, searched and removed', async () => {
    const { note } = noted.parse(await write(member, idOf('Run'), 'The **best** so far'));
    const edit = await call(
      member,
      'noteUpdate',
      '$id: ID!, $text: String!',
      { id: note.id, text: 'The _second_ best' },
      'note { text version history { version text } subject { ... on Run { id } } createdBy { id } }',
    );
    expect(edit['note']).toEqual({
      ...{ text: 'The _second_ best', version: 2, createdBy: null },
      history: [{ version: 1, text: 'The **best** so far' }],
      subject: { id: idOf('Run') },
    });
    const found = z.object({
      runs: z.object({ nodes: z.array(z.object({ notes: z.array(z.object({ text: z.string() })) })) }),
    });
    expect(
      (await viewer.read(found, '{ runs(filter: { search: "_second_" }) { nodes { notes { text } } } }')).runs.nodes,
    ).toEqual([{ notes: [{ text: 'The _second_ best' }] }]);
    expect(await codesOf(member, 'noteDelete', '$id: ID!', { id: note.id })).toEqual([]);
    expect(await codesOf(member, 'noteDelete', '$id: ID!', { id: note.id })).toEqual([['NOT_FOUND', 'id']]);
  });

  it('are of their team alone, and not empty', async () => {
    const { note } = noted.parse(await write(member, idOf('Dataset'), 'text'));
    expect((await write(viewer, idOf('Dataset'), 'text')).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await write(other, idOf('Dataset'), 'text')).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['subjectId'] },
    ]);
    expect((await write(member, idOf('Graph'), 'text')).userErrors).toMatchObject([
      { code: 'INVALID', field: ['subjectId'] },
    ]);
    expect((await write(member, idOf('Run'), ' ')).userErrors).toMatchObject([{ code: 'INVALID', field: ['text'] }]);
    expect(await codesOf(other, 'noteUpdate', '$id: ID!, $text: String!', { id: note.id, text: 'x' })).toEqual([
      ['NOT_FOUND', 'id'],
    ]);
    expect(await codesOf(other, 'noteDelete', '$id: ID!', { id: note.id })).toEqual([['NOT_FOUND', 'id']]);
    expect(await other.ask('query ($id: ID!) { node(id: $id) { id } }', { id: note.id })).toEqual({
      data: { node: null },
    });
    expect(await strangerCode('mutation { noteDelete(id: "x") { userErrors { code } } }')).toBe('UNAUTHENTICATED');
  });

  it('and tags take as many statements for many runs as for few', async () => {
    const statements = (first: number): Promise<number> =>
      api.statementsDuring(async () => {
        expect(
          (await viewer.ask(`{ runs(first: ${first}) { nodes { tags { name } notes { text } } } }`)).errors,
        ).toBeUndefined();
      });
    await write(member, idOf('Run'), 'one');
    expect(await statements(8)).toBe(await statements(2));
  });
});

describe('saved views', () => {
  const definition = { filter: { kinds: ['STUDENT'] }, orderBy: [{ field: 'SEED' }], columns: ['model'] };
  const kept = z.object({ savedView: z.object({ id: z.string(), definition: z.unknown() }) });
  const create = (who: Client, input: Record<string, unknown>) =>
    call(
      who,
      'savedViewCreate',
      '$input: SavedViewCreateInput!',
      { input: { page: 'RUNS', ...input } },
      'savedView { id definition }',
    );
  const names = async (who: Client) =>
    (
      await who.read(
        z.object({ savedViews: z.array(z.object({ name: z.string() })) }),
        '{ savedViews(page: RUNS) { name } }',
      )
    ).savedViews.map(({ name }) => name);

  it('are kept in a checked shape, changed and removed', async () => {
    const { savedView } = kept.parse(await create(member, { name: 'Students', definition }));
    expect(savedView.definition).toEqual(definition);
    expect(await names(viewer)).toEqual(['Students']);
    expect((await create(member, { name: 'Students', definition })).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const wrong = { ...definition, columns: 'model' };
    expect((await create(member, { name: 'x', definition: wrong })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'definition', 'columns'] },
    ]);
    expect((await create(member, { name: 'x', definition: { sort: 1 } })).userErrors).toMatchObject([
      { code: 'INVALID' },
    ]);
    const update = '$id: ID!, $input: SavedViewUpdateInput!';
    expect(await codesOf(member, 'savedViewUpdate', update, { id: savedView.id, input: { name: 'Renamed' } })).toEqual(
      [],
    );
    expect(await names(viewer)).toEqual(['Renamed']);
    expect(await codesOf(viewer, 'savedViewUpdate', update, { id: savedView.id, input: { name: 'y' } })).toEqual([
      ['FORBIDDEN', null],
    ]);
    expect(await codesOf(other, 'savedViewUpdate', update, { id: savedView.id, input: { name: 'y' } })).toEqual([
      ['NOT_FOUND', 'id'],
    ]);
    expect(await codesOf(other, 'savedViewDelete', '$id: ID!', { id: savedView.id })).toEqual([['NOT_FOUND', 'id']]);
    expect(await other.ask('query ($id: ID!) { node(id: $id) { id } }', { id: savedView.id })).toEqual({
      data: { node: null },
    });
    expect(await names(other)).toEqual([]);
    expect(await codesOf(member, 'savedViewDelete', '$id: ID!', { id: savedView.id })).toEqual([]);
    expect(await names(viewer)).toEqual([]);
    expect(await strangerCode('{ savedViews(page: RUNS) { id } }')).toBe('UNAUTHENTICATED');
  });

  it('are no more than are listed', async () => {
    await api.database.sql`insert into saved_views (id, team_id, page, name, definition)
      select gen_random_uuid(), ${alpha.id}, 'RUNS', 'view ' || n, '{}' from generate_series(1, 199) as n`;
    expect((await create(member, { name: 'the last', definition })).userErrors).toEqual([]);
    expect((await create(member, { name: 'one more', definition })).userErrors).toMatchObject([
      { code: 'CONFLICT', field: ['input'], message: /up to 200 views/ },
    ]);
    expect(await names(viewer)).toHaveLength(200);
    await api.database.sql`delete from saved_views`;
  });

  it('of one person nobody else sees', async () => {
    expect((await create(member, { name: 'mine', isPersonal: true, definition })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'isPersonal'] },
    ]);
    const token = await api.signInToken(alpha.ownerEmail);
    const answer = await api.stranger.post('/api/auth/sign-in-link', { token }, { origin: 'http://localhost:3000' });
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';', 1)[0])
      .join('; ');
    const owner = new Client(member.url, { cookie, origin: 'http://localhost:3000' });
    const { savedView } = kept.parse(await create(owner, { name: 'mine', isPersonal: true, definition }));
    expect(await names(owner)).toEqual(['mine']);
    expect(await names(member)).toEqual([]);
    expect(await codesOf(member, 'savedViewDelete', '$id: ID!', { id: savedView.id })).toEqual([['NOT_FOUND', 'id']]);
  });
});

/** Every mutation, called by everybody: who may not is told why, learns nothing, and changes nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Client } from '../../testing/client.ts';
import { roleNames } from '../roles.ts';
import { codeFor, insiders, isLetIn, nobodies, outsiders } from './actors.ts';
import { operationOf, type Call } from './document.ts';
import { expectedRefusal } from './expectation.ts';
import type { MutationProbe, Things } from './probe.ts';
import { mutationProbes } from './probes/index.ts';
import { insertBelongings } from '../../testing/belongings.ts';
import { leaks, setStage, type Stage } from './stage.ts';
import { tableStates } from './tables.ts';

type Probe = [name: string, probe: MutationProbe];

const payload = z.looseObject({
  userErrors: z.array(z.looseObject({ code: z.string(), message: z.string(), field: z.array(z.string()).nullable() })),
});
const payloads = z.record(z.string(), payload);
type Payloads = z.infer<typeof payloads>;

const AT_ONCE = 20;

const callOf =
  (things: Things) =>
  ([name, { args }]: Probe): Call => ({ name, args: args?.(things) ?? {} });

/** Called one after the other, many in a request. */
async function call(client: Client, probes: readonly Probe[], things: Things): Promise<Payloads> {
  const answers: Payloads = {};
  for (let at = 0; at < probes.length; at += AT_ONCE) {
    const { query, variables } = operationOf('mutation', probes.slice(at, at + AT_ONCE).map(callOf(things)));
    Object.assign(answers, await client.read(payloads, query, variables));
  }
  return answers;
}

/** What a payload tells beside its errors, where it tells anything. */
const told = ({ userErrors: _, __typename, ...rest }: Payloads[string]) =>
  Object.values(rest).filter((value) => value !== null && value !== 0 && !(Array.isArray(value) && value.length === 0));
const codesOf = (answers: Payloads) =>
  Object.fromEntries(
    Object.entries(answers).map(([name, { userErrors }]) => [name, [...new Set(userErrors.map(({ code }) => code))]]),
  );
const each = <Value>(probes: readonly Probe[], value: Value) =>
  Object.fromEntries(probes.map(([name]) => [name, value]));

describe('mutations', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  const namesThings = ([, { args }]: Probe): boolean =>
    JSON.stringify(args?.(stage.mine)) !== JSON.stringify(args?.(stage.nowhere));
  /** What is answered where the things are and where there are none, and that neither changed anything. */
  const unchanging = async (client: Client, probes: readonly Probe[]) => {
    const before = await tableStates(stage.api.database);
    const [there, missing] = [await call(client, probes, stage.mine), await call(client, probes, stage.nowhere)];
    expect(await tableStates(stage.api.database)).toEqual(before);
    return { there, missing };
  };

  it.each(insiders)('$name may call what the permissions say', async (actor) => {
    const client = await stage.insider(actor);
    const refusalOf = ({ needs, byPeople }: MutationProbe): string | null =>
      expectedRefusal(actor.rights, needs) ?? (byPeople && actor.by === 'key' ? 'a person' : null);
    const refused = mutationProbes.filter(([, probe]) => refusalOf(probe) !== null);
    const { there, missing } = await unchanging(client, refused);
    expect(codesOf(there)).toEqual(each(refused, ['FORBIDDEN']));
    for (const [name, probe] of refused) {
      expect(there[name]?.userErrors[0]?.message, name).toContain(refusalOf(probe) ?? '');
    }
    expect(Object.values(there).flatMap(told)).toEqual([]);
    expect(missing).toEqual(there);

    const allowed = mutationProbes.filter((probe) => refusalOf(probe[1]) === null && namesThings(probe));
    const before = await tableStates(stage.api.database);
    expect(codesOf(await call(client, allowed, stage.nowhere))).toEqual(each(allowed, ['NOT_FOUND']));
    expect(await tableStates(stage.api.database)).toEqual(before);
  });

  it.each(outsiders)('$name is told the same as of what is not there', async (actor) => {
    const client = await stage.outsider(actor);
    // What names nothing is done to the own team.
    const probes = mutationProbes.filter(namesThings);
    const { there, missing } = await unchanging(client, probes);
    expect(there).toEqual(missing);
    expect(leaks(JSON.stringify(there), stage.mine)).toEqual([]);
    expect(Object.values(there).flatMap(told)).toEqual([]);
    const codes = codesOf(there);
    for (const [name, { needs, byPeople }] of probes) {
      const refused =
        expectedRefusal({ role: actor.role, scopes: null }, needs) !== null || (byPeople && actor.by === 'key');
      expect([name, codes[name]]).toEqual([name, [refused ? 'FORBIDDEN' : 'NOT_FOUND']]);
    }
  });

  it.each(nobodies)('%s may call none of a team', async (name) => {
    const client = await stage.nobody(name);
    // Who is signed in decides about themselves, with or without a team.
    const probes = mutationProbes.filter(([, { ofPerson }]) => !(ofPerson && codeFor(name) === 'FORBIDDEN'));
    const before = await tableStates(stage.api.database);
    // The first field that is refused ends an operation: one by one where an operation begins at all.
    const atOnce = isLetIn(name) ? 1 : AT_ONCE;
    for (let at = 0; at < probes.length; at += atOnce) {
      const calls = probes.slice(at, at + atOnce).map(callOf(stage.mine));
      const { query, variables } = operationOf('mutation', calls);
      const { data = null, errors } = await client.ask(query, variables);
      const codes = errors?.map(({ extensions }) => extensions?.['code']);
      expect({ query, data, codes }).toEqual({ query, data: null, codes: [codeFor(name)] });
    }
    expect(await tableStates(stage.api.database)).toEqual(before);
  });

  /** What ends and what removes things comes after what needs them. */
  const rankOf = ([name, { last }]: Probe): number =>
    last ? 3 : /(Delete|Remove)$/.test(name) ? 2 : /(Cancel|Revoke|Dismiss)$/.test(name) ? 1 : 0;
  const inOrder = (probes: readonly Probe[]): Probe[] => probes.toSorted((a, b) => rankOf(a) - rankOf(b));

  it.each(roleNames)('a person in the role %s changes what is there', { timeout: 60_000 }, async (role) => {
    const team = await stage.api.team(`of-${role}`);
    const things = await insertBelongings(stage.api, team);
    const client = await stage.person(team, role);
    const rights = { role, scopes: null };
    const allowed = inOrder(
      mutationProbes.filter(([, { needs, ofPerson }]) => !ofPerson && expectedRefusal(rights, needs) === null),
    );
    const codes: Record<string, string[]> = {};
    for (const probe of allowed) Object.assign(codes, codesOf(await call(client, [probe], things)));
    const unheard = Object.entries(codes).filter(
      ([, given]) => given.includes('FORBIDDEN') || given.includes('NOT_FOUND'),
    );
    expect(unheard).toEqual([]);
    expect(Object.keys(codes)).toHaveLength(allowed.length);
  });
});

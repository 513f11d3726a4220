/** Every query, asked by everybody: each is answered what their own team has, and nothing of another's. */
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Answer, Client } from '../../testing/client.ts';
import { codeFor, insiders, isLetIn, nobodies, outsiders } from './actors.ts';
import { operationOf, type Call } from './document.ts';
import { expectedRefusal } from './expectation.ts';
import type { QueryProbe, Things } from './probe.ts';
import { queryProbes } from './probes/index.ts';
import { leaks, setStage, type Stage } from './stage.ts';

type Probe = [name: string, probe: QueryProbe];

const anything = z.record(z.string(), z.unknown());
const AT_ONCE = 12;
const callOf =
  (things: Things) =>
  ([name, { args }]: Probe): Call => ({ name, args: args?.(things) ?? {} });

/** What fields answer that must not fail, many in a request. */
async function read(client: Client, probes: readonly Probe[], things: Things): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (let at = 0; at < probes.length; at += AT_ONCE) {
    const { query, variables } = operationOf('query', probes.slice(at, at + AT_ONCE).map(callOf(things)));
    Object.assign(answers, await client.read(anything, query, variables));
  }
  return answers;
}
/** What one field answers, errors and all. */
function ask(client: Client, probe: Probe, things: Things) {
  const { query, variables } = operationOf('query', [callOf(things)(probe)]);
  return client.ask(query, variables);
}

const codesOf = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions?.['code']);

const sharesOf = (share: NonNullable<QueryProbe['of']>) => queryProbes.filter(([, { of = 'team' }]) => of === share);

describe('queries', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  it.each(insiders)('$name is answered what the permissions say', async ({ rights, ...actor }) => {
    const client = await stage.insider({ rights, ...actor });
    const allowed = queryProbes.filter(([, { needs }]) => expectedRefusal(rights, needs) === null);
    const answers = await read(client, allowed, stage.mine);
    expect(Object.keys(answers).sort()).toEqual(allowed.map(([name]) => name).sort());
    expect(leaks(JSON.stringify(answers), stage.theirs)).toEqual([]);
    for (const probe of queryProbes.filter((each) => !allowed.includes(each))) {
      const { data, errors } = await ask(client, probe, stage.mine);
      expect(data ?? null).toBeNull();
      expect(errors).toMatchObject([
        { message: expectedRefusal(rights, probe[1].needs), extensions: { code: 'FORBIDDEN' } },
      ]);
    }
  });

  it.each(outsiders)('$name is told of their own alone', async (actor) => {
    const client = await stage.outsider(actor);
    const rights = { role: actor.role, scopes: null };
    for (const probe of sharesOf('team')) {
      const [name, { needs }] = probe;
      const [there, missing] = [await ask(client, probe, stage.mine), await ask(client, probe, stage.nowhere)];
      expect([name, there]).toEqual([name, missing]);
      expect([name, leaks(JSON.stringify(there), stage.mine)]).toEqual([name, []]);
      if (expectedRefusal(rights, needs) === null) continue;
      expect([name, codesOf(there)]).toEqual([name, ['FORBIDDEN']]);
    }
  });

  it('answers the team other things than another, of all but what all may know', async () => {
    const insider = await stage.person(stage.team, 'owner');
    const outsider = await stage.outsider({ name: 'another', by: 'session', role: 'owner' });
    const same: string[] = [];
    for (const probe of sharesOf('team')) {
      const [mine, theirs] = [await ask(insider, probe, stage.mine), await ask(outsider, probe, stage.mine)];
      if (isDeepStrictEqual(mine, theirs)) same.push(probe[0]);
    }
    expect(same).toEqual([]);
    const common = sharesOf('all');
    expect(await read(insider, common, stage.mine)).toEqual(await read(outsider, common, stage.mine));
  });

  it.each(nobodies)('%s is answered nothing but what is open', async (name) => {
    const client = await stage.nobody(name);
    const open = isLetIn(name) ? sharesOf('anybody') : [];
    expect(leaks(JSON.stringify(await read(client, open, stage.mine)), stage.mine)).toEqual([]);
    // What is the same for all teams is no secret to whoever has an account.
    const known = codeFor(name) === 'FORBIDDEN' ? [...open, ...sharesOf('all')] : open;
    for (const probe of queryProbes.filter((each) => !known.includes(each))) {
      const answer = await ask(client, probe, stage.mine);
      expect(answer).toEqual(await ask(client, probe, stage.nowhere));
      expect(Object.values(answer.data ?? {}).filter((value) => value !== null)).toEqual([]);
      expect([probe[0], codesOf(answer)]).toEqual([probe[0], [codeFor(name)]]);
    }
  });
});

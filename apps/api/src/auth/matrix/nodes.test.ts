/** Every type of node, asked for by its id: what somebody may not see is null, as what there is not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Client } from '../../testing/client.ts';
import { codeFor, insiders, nobodies, outsiders } from './actors.ts';
import { expectedRefusal } from './expectation.ts';
import type { Things } from './probe.ts';
import { nodeProbes } from './probes/index.ts';
import { setStage, type Stage } from './stage.ts';

const answer = z.record(z.string(), z.object({ __typename: z.string(), id: z.string() }).nullable());
const AT_ONCE = 25;
const types = nodeProbes.map(([type]) => type as keyof Things['uuids']);

/** Asked for by the name of the type. */
function operationFor(asked: readonly (keyof Things['uuids'])[], { idOf }: Things) {
  const declared = asked.map((type) => `$${type}: ID!`).join(', ');
  const fields = asked.map((type) => `${type}: node(id: $${type}) { __typename id }`).join('\n');
  return {
    query: `query (${declared}) {\n${fields}\n}`,
    variables: Object.fromEntries(asked.map((type) => [type, idOf(type)])),
  };
}

async function nodesFor(client: Client, things: Things) {
  const found: z.infer<typeof answer> = {};
  for (let at = 0; at < types.length; at += AT_ONCE) {
    const { query, variables } = operationFor(types.slice(at, at + AT_ONCE), things);
    Object.assign(found, await client.read(answer, query, variables));
  }
  return found;
}

describe('nodes', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  it.each(insiders)('$name sees what the permissions say', async ({ rights, ...actor }) => {
    const client = await stage.insider({ rights, ...actor });
    const expected = nodeProbes.map(([type, { needs }]) => {
      const id = stage.mine.idOf(type as keyof Things['uuids']);
      return [type, expectedRefusal(rights, needs) === null ? { __typename: type, id } : null];
    });
    expect(await nodesFor(client, stage.mine)).toEqual(Object.fromEntries(expected));
  });

  const nothing = Object.fromEntries(types.map((type) => [type, null]));

  it.each(outsiders)('$name sees none, and that of their own', async (actor) => {
    const client = await stage.outsider(actor);
    expect(await nodesFor(client, stage.mine)).toEqual(nothing);
    expect(await nodesFor(client, stage.nowhere)).toEqual(nothing);
    expect((await nodesFor(client, stage.theirs))['Run']).toMatchObject({ __typename: 'Run' });
  });

  it.each(nobodies)('%s sees none, and not which there are', async (name) => {
    const client = await stage.nobody(name);
    for (const type of types) {
      const answers = [];
      for (const things of [stage.mine, stage.nowhere]) {
        const { query, variables } = operationFor([type], things);
        answers.push(await client.ask(query, variables));
      }
      const [there, missing] = answers;
      expect(there).toEqual(missing);
      expect(there?.data?.[type] ?? null).toBeNull();
      expect(there?.errors?.map(({ extensions }) => extensions?.['code'])).toEqual([codeFor(name)]);
    }
  });
});

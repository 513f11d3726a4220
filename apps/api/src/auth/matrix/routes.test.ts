/** Every route beside GraphQL, asked by everybody: files and arrays of a team are for the team alone. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../testing/client.ts';
import { codeFor, insiders, nobodies, outsiders } from './actors.ts';
import { expectedRefusal } from './expectation.ts';
import type { RouteProbe, Things } from './probe.ts';
import { routeProbes } from './probes/index.ts';
import { leaks, setStage, type Stage } from './stage.ts';

type Probe = [route: string, probe: RouteProbe];
const closed = routeProbes.filter(([, { open }]) => open !== true);
const open = routeProbes.filter(([, probe]) => probe.open === true);

/** How a thing can be named in an address. */
const namings: readonly ((things: Things) => Things['idOf'])[] = [
  ({ uuids }) =>
    (type) =>
      uuids[type],
  ({ idOf }) => idOf,
];

async function request(client: Client, [route, { path, body }]: Probe, things: Things, idOf: Things['idOf']) {
  const [method = ''] = route.split(' ');
  const digest = createHash('sha256')
    .update(body ?? '')
    .digest('base64');
  const address = path(idOf, things);
  const response = await fetch(`${client.url}${address}`, {
    method: method === '*' ? 'GET' : method,
    redirect: 'manual',
    headers: { ...client.headers, ...(body === undefined ? {} : { 'content-digest': `sha-256=:${digest}:` }) },
    ...(body === undefined ? {} : { body }),
  });
  // What was asked for may stand in an answer, and is another where nothing is.
  const text = (await response.text()).replaceAll(address.replace(/\?.*/, ''), '');
  return { status: response.status, text, address };
}
/** Without the address, which differs. */
const answerOf = ({ status, text }: { status: number; text: string }) => ({ status, text });

describe('routes', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  const namesThings = ([, { path }]: Probe): boolean =>
    path(stage.mine.idOf, stage.mine) !== path(stage.nowhere.idOf, stage.nowhere);

  it.each(insiders)('$name is served what the permissions say', async ({ rights, ...actor }) => {
    const client = await stage.insider({ rights, ...actor });
    for (const probe of closed) {
      const [route, { needs, status = 200 }] = probe;
      for (const naming of namings) {
        const answer = await request(client, probe, stage.mine, naming(stage.mine));
        const refusal = expectedRefusal(rights, needs);
        expect([route, answer.status]).toEqual([route, refusal === null ? status : 403]);
        if (refusal !== null) expect(answer.text).toContain(refusal);
        expect(leaks(answer.text, stage.theirs)).toEqual([]);
      }
    }
  });

  it.each(outsiders)('$name is told the same as of what is not there', async (actor) => {
    const client = await stage.outsider(actor);
    const insider = await stage.person(stage.team, 'viewer');
    for (const probe of closed) {
      for (const naming of namings) {
        const there = await request(client, probe, stage.mine, naming(stage.mine));
        expect(leaks(there.text, stage.mine)).toEqual([]);
        const own = await request(insider, probe, stage.mine, naming(stage.mine));
        expect([probe[0], answerOf(there)]).not.toEqual([probe[0], answerOf(own)]);
        if (!namesThings(probe)) continue;
        const missing = await request(client, probe, stage.nowhere, naming(stage.nowhere));
        expect(answerOf(there)).toEqual({ ...answerOf(missing), status: 404 });
      }
    }
  });

  it.each(nobodies)('%s is served nothing of a team', async (name) => {
    const client = await stage.nobody(name);
    for (const probe of closed) {
      const there = await request(client, probe, stage.mine, stage.mine.idOf);
      const missing = await request(client, probe, stage.nowhere, stage.nowhere.idOf);
      expect(answerOf(there)).toEqual(answerOf(missing));
      expect([probe[0], there.status]).toEqual([probe[0], codeFor(name) === 'FORBIDDEN' ? 403 : 401]);
    }
  });

  it.each(open)('%s answers strangers, and tells nothing of a team', { timeout: 30_000 }, async (...probe) => {
    const { status, text } = await request(stage.api.stranger, probe, stage.mine, stage.mine.idOf);
    expect(status).toBe(probe[1].status ?? 200);
    expect(leaks(text, stage.mine)).toEqual([]);
  });
});

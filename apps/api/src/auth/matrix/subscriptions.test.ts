/** Every subscription, followed by everybody: each is told what happens in their own team. */
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { Client } from '../../testing/client.ts';
import { insiders, nobodies, outsiders } from './actors.ts';
import { operationOf } from './document.ts';
import type { SubscriptionProbe, Things } from './probe.ts';
import { subscriptionProbes } from './probes/index.ts';
import { leaks, setStage, type Stage } from './stage.ts';

type Probe = [name: string, probe: SubscriptionProbe];

/** The first that is told. */
async function firstOf(client: Client, [name, { args }]: Probe, things: Things): Promise<unknown> {
  const socket = createClient({
    url: `${client.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: socketWith(client.headers),
    connectionParams: client.headers,
    retryAttempts: 0,
  });
  try {
    const told = socket.iterate(operationOf('subscription', [{ name, args: args(things) }]));
    return (await told.next()).value as unknown;
  } finally {
    await socket.dispose();
  }
}

/** A browser sends its cookie with the handshake. */
function socketWith(headers: Client['headers']) {
  return class extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers });
    }
  };
}

describe('subscriptions', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  const namesThings = ([, { args }]: Probe): boolean =>
    JSON.stringify(args(stage.mine)) !== JSON.stringify(args(stage.nowhere));

  it.each(insiders)('$name is told what happens in the team', async (actor) => {
    const client = await stage.insider(actor);
    for (const probe of subscriptionProbes) {
      const first = await firstOf(client, probe, stage.mine);
      expect([probe[0], first]).toEqual([probe[0], { data: { [probe[0]]: expect.any(Object) as unknown } }]);
      expect(leaks(JSON.stringify(first), stage.theirs)).toEqual([]);
    }
  });

  it.each(outsiders)('$name is told nothing of it, and not whether it is there', async (actor) => {
    const client = await stage.outsider(actor);
    for (const probe of subscriptionProbes) {
      const there = await firstOf(client, probe, stage.mine);
      expect(leaks(JSON.stringify(there), stage.mine)).toEqual([]);
      if (!namesThings(probe)) continue;
      expect(there).toEqual(await firstOf(client, probe, stage.nowhere));
      expect([probe[0], there]).toMatchObject([probe[0], { errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
    }
  });

  it.each(nobodies)('%s is not let in', async (name) => {
    const client = await stage.nobody(name);
    for (const probe of subscriptionProbes) {
      await expect(firstOf(client, probe, stage.mine)).rejects.toMatchObject({ code: 4403 });
    }
  });
});

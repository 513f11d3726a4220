/**
 * Random operations, right and broken ones, against a whole API on a real Postgres: whatever is asked, the answer is one
 * that a client can read and no fault of the server's. A fixed seed makes the run the same every time; FUZZ_SEED another
 * one, FUZZ_COUNT (operations of each kind) a longer one.
 */
import { once } from 'node:events';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { isErrorCode } from './errors/error-codes.ts';
import { buildApiSchema } from './schema.ts';
import { startApi, type TestApi, type TestTeam } from './testing/api.ts';
import { insertBelongings } from './testing/belongings.ts';
import type { Client } from './testing/client.ts';
import { brokenRequest } from './testing/fuzz/breakage.ts';
import { DocumentWriter, type RandomOperation } from './testing/fuzz/documents.ts';
import { fuzzEnv } from './testing/fuzz/env.ts';
import { Random } from './testing/fuzz/random.ts';

const { FUZZ_SEED: seed, FUZZ_COUNT: count } = fuzzEnv;
/** What an answer may grow the heap by, once collected: nothing is kept of a request. */
const MOST_GROWTH_BYTES = 200_000_000;

const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).optional(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});

/** Codes with which an answer may refuse; a fault of the server is none of them. */
const mayRefuse = (code: string): boolean =>
  isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR' && code !== 'DEADLINE_EXCEEDED';

describe(`fuzzing with the seed ${seed}`, () => {
  let api: TestApi;
  let team: TestTeam;
  let script: Client;
  let random: Random;
  let writer: DocumentWriter;
  const schema = buildApiSchema();
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown): void => void unhandled.push(reason);

  beforeAll(async () => {
    api = await startApi();
    team = await api.team('alpha');
    script = await team.script('owner');
    const belongings = await insertBelongings(api, team);
    const types = Object.keys(belongings.uuids) as (keyof typeof belongings.uuids)[];
    random = new Random(seed);
    writer = new DocumentWriter({ schema, random, ids: types.map((type) => belongings.idOf(type)) });
    process.on('unhandledRejection', onUnhandled);
  });
  afterAll(async () => {
    process.off('unhandledRejection', onUnhandled);
    await api.close();
  });

  /** Sends a body and says what is wrong with the answer; null when nothing is. */
  const faultOf = async (body: string): Promise<string | null> => {
    const response = await fetch(`${api.server.url}/graphql`, {
      method: 'POST',
      headers: { ...script.headers, 'content-type': 'application/json' },
      body,
    });
    const text = await response.text();
    const answer = answerSchema.safeParse(JSON.parse(text));
    if (!answer.success) return `status ${response.status}, an answer of another form: ${text.slice(0, 500)}`;
    const { errors = [], error } = answer.data;
    const codes = [...errors.map(({ extensions }) => extensions.code), ...(error === undefined ? [] : [error.code])];
    const wrong = codes.find((code) => !mayRefuse(code));
    return wrong === undefined ? null : `status ${response.status}, code ${wrong}: ${text.slice(0, 500)}`;
  };

  const faultsOf = async (bodies: () => string): Promise<string[]> => {
    const faults: string[] = [];
    for (let at = 0; at < count && faults.length < 10; at += 1) {
      const body = bodies();
      const fault = await faultOf(body);
      if (fault !== null) faults.push(`${fault}\n  sent ${body.slice(0, 2000)}`);
    }
    return faults;
  };

  it('answers right queries, every field of the root among them', { timeout: 600_000 }, async () => {
    const roots = Object.keys(schema.getQueryType()?.getFields() ?? {});
    let at = 0;
    expect(await faultsOf(() => JSON.stringify(writer.write('query', roots[at++])))).toEqual([]);
  });

  it('answers broken requests', { timeout: 600_000 }, async () => {
    const kinds = ['query', 'query', 'mutation'] as const;
    expect(await faultsOf(() => brokenRequest(writer.write(random.pick(kinds)), random))).toEqual([]);
  });

  it('answers right mutations', { timeout: 600_000 }, async () => {
    const roots = Object.keys(schema.getMutationType()?.getFields() ?? {});
    let at = 0;
    expect(await faultsOf(() => JSON.stringify(writer.write('mutation', roots[at++ % roots.length])))).toEqual([]);
  });

  it('answers subscriptions, and forgets who left', { timeout: 600_000 }, async () => {
    const socket = createClient({
      url: `${api.server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: script.headers,
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: () => undefined,
    });
    const faults: string[] = [];
    const follow = ({ query, variables }: RandomOperation) =>
      new Promise<void>((resolve) => {
        const note = (errors: readonly { readonly extensions?: unknown; readonly message: string }[]): void => {
          for (const { extensions, message } of errors) {
            const code = z.object({ code: z.string() }).safeParse(extensions).data?.code ?? 'none';
            if (!mayRefuse(code)) faults.push(`${code} ${message}: ${query} ${JSON.stringify(variables)}`);
          }
        };
        const end = (): void => {
          clearTimeout(timer);
          leave();
          resolve();
        };
        const leave = socket.subscribe(
          { query, variables },
          {
            next: ({ errors }) => {
              note(errors ?? []);
              end();
            },
            error: (cause) => {
              if (Array.isArray(cause)) note(cause);
              else faults.push(`the socket broke on ${query} ${JSON.stringify(variables)}: ${String(cause)}`);
              end();
            },
            complete: end,
          },
        );
        const timer = setTimeout(end, 100);
      });
    for (let at = 0; at < count / 8; at += 1) await follow(writer.write('subscription'));
    await socket.dispose();
    expect(faults).toEqual([]);
    await expect.poll(() => api.server.live.followers).toBe(0);
  });

  it('survives messages of a WebSocket that are none', { timeout: 120_000 }, async () => {
    for (let at = 0; at < 40; at += 1) {
      const socket = new WebSocket(`${api.server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      await once(socket, 'open');
      const closed = once(socket, 'close');
      const payload = random.pick([undefined, script.headers, 'x', { authorization: 1 }] as const);
      if (random.chance(0.7)) socket.send(JSON.stringify({ type: 'connection_init', payload }));
      const operation = JSON.stringify({ id: 'a', type: 'subscribe', payload: writer.write('query') });
      socket.send(
        random.pick([
          operation,
          operation.slice(0, -5),
          '\0',
          '[]',
          '{"type":"x"}',
          '{"id":"a","type":"subscribe"}',
        ] as const),
      );
      const nonsense: [string | Buffer, ...(string | Buffer)[]] = [
        '',
        'null',
        '{"id":"a","type":"complete"}',
        Buffer.from([255, 254]),
      ];
      socket.send(random.pick(nonsense));
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 100))]);
      socket.terminate();
    }
    expect((await script.ask('{ __typename }')).errors).toBeUndefined();
  });

  it('leaves no promise without a handler, and keeps nothing', { timeout: 120_000 }, async () => {
    expect(unhandled).toEqual([]);
    const before = process.memoryUsage().heapUsed;
    for (let at = 0; at < 100; at += 1) await faultOf(JSON.stringify(writer.write('query')));
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(MOST_GROWTH_BYTES);
  });
});

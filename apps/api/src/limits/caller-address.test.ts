import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { believeDashboard, CALLER_HEADER, callerAddress } from './caller-address.ts';

const secret = 'known to the dashboard and the API alone';
const key = Buffer.from(secret).toString('base64url');
const here = '127.0.0.1';

describe('the address that a request is counted by', () => {
  const servers: ReturnType<typeof createServer>[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  const told = async (headers: Record<string, string>, known: string | null = key) => {
    const seen: unknown[] = [];
    const server = createServer((request: IncomingMessage, response) => {
      seen.push(callerAddress(request), request.headers[CALLER_HEADER]);
      response.end();
    });
    servers.push(server);
    believeDashboard(server, known ?? undefined);
    await new Promise<void>((resolve) => server.listen(0, here, resolve));
    await fetch(`http://${here}:${(server.address() as AddressInfo).port}/`, { headers });
    return seen;
  };

  it.each(['203.0.113.9', '2001:db8::7'])('is what the dashboard says: %s', async (address) => {
    expect(await told({ [CALLER_HEADER]: `${key} ${address}` })).toEqual([address, undefined]);
  });

  it.each([
    ['x-forwarded-for', { 'x-forwarded-for': '203.0.113.9' }],
    ['another secret', { [CALLER_HEADER]: `${key.slice(1)}x 203.0.113.9` }],
    ['no secret', { [CALLER_HEADER]: '203.0.113.9' }],
    ['an empty secret', { [CALLER_HEADER]: ' 203.0.113.9' }],
    ['no address', { [CALLER_HEADER]: `${key} nowhere` }],
    ['two of them', { [CALLER_HEADER]: `x 203.0.113.9, ${key} 203.0.113.9` }],
  ])('is the connection for %s', async (_what, headers) => {
    expect(await told(headers)).toEqual([here, undefined]);
  });

  it('is the connection where no secret is set', async () => {
    expect(await told({ [CALLER_HEADER]: 'undefined 203.0.113.9' }, null)).toEqual([here, undefined]);
  });
});

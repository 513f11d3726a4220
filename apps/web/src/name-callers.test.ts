import { createServer, Server, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { CALLER_HEADER, nameCallers, type CallerNaming } from './name-callers.ts';

const secret = 'known-to-the-dashboard-and-the-api';

describe('whom the API is told of', () => {
  const ends: (() => unknown)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  const told = async (naming: CallerNaming, headers: Record<string, string> = {}) => {
    nameCallers(naming);
    const seen: unknown[] = [];
    const server = createServer((request: IncomingMessage, response) => {
      seen.push(request.headers[CALLER_HEADER]);
      response.end();
    });
    ends.push(() => server.close());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers });
    Reflect.deleteProperty(Server.prototype, 'emit');
    return seen[0];
  };
  const forged = { [CALLER_HEADER]: 'guessed 203.0.113.9', 'x-forwarded-for': '203.0.113.9' };

  it('is the connection, whatever it says of itself', async () => {
    expect(await told({ secret, proxies: 0 })).toBe(`${secret} 127.0.0.1`);
    expect(await told({ secret, proxies: 0 }, forged)).toBe(`${secret} 127.0.0.1`);
  });

  it('is whom the proxies in front have seen, and nobody that they were told of', async () => {
    const chain = { 'x-forwarded-for': '203.0.113.9, 198.51.100.1, 2001:db8::7' };
    expect(await told({ secret, proxies: 1 }, chain)).toBe(`${secret} 2001:db8::7`);
    expect(await told({ secret, proxies: 2 }, chain)).toBe(`${secret} 198.51.100.1`);
    expect(await told({ secret, proxies: 4 }, chain)).toBe(`${secret} 127.0.0.1`);
    expect(await told({ secret, proxies: 1 }, { 'x-forwarded-for': 'nowhere' })).toBe(`${secret} 127.0.0.1`);
  });

  it('is nobody without a secret', async () => {
    expect(await told({ secret: undefined, proxies: 0 }, forged)).toBeUndefined();
  });
});

/** The proxy that stands for a network where only the package registry answers, by plain http and by tunnel. */
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startRegistryOnlyProxy, type RegistryOnlyProxy } from './registry-only-proxy.ts';

let registry: Server;
let address: string;
let proxy: RegistryOnlyProxy;

beforeAll(async () => {
  registry = createServer((asked, answer) => answer.end(`the registry at ${asked.url ?? ''}`));
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${(registry.address() as AddressInfo).port}`;
  proxy = await startRegistryOnlyProxy('127.0.0.1');
});

afterAll(async () => {
  await proxy.stop();
  registry.closeAllConnections();
  await new Promise((resolve) => registry.close(resolve));
});

function ask(method: string, path: string): Promise<IncomingMessage> {
  const { hostname, port } = new URL(proxy.url);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, method, path }, resolve);
    asking.on('connect', (answer, socket) => {
      socket.destroy();
      resolve(answer);
    });
    asking.on('error', reject);
    asking.end();
  });
}

it('lets the registry be reached by http and through a tunnel, and counts it', async () => {
  const plain = await ask('GET', `http://${address}/left-pad`);
  expect([plain.statusCode, await text(plain)]).toEqual([200, 'the registry at /left-pad']);
  expect((await ask('CONNECT', address)).statusCode).toBe(200);
  expect(proxy.allowed()).toBe(2);
  expect(proxy.refused).toEqual([]);
});

it('refuses every other host and writes it down', async () => {
  expect((await ask('GET', 'http://elsewhere.invalid/file')).statusCode).toBe(403);
  expect((await ask('CONNECT', 'elsewhere.invalid:443')).statusCode).toBe(403);
  expect(proxy.refused).toEqual(['elsewhere.invalid', 'elsewhere.invalid']);
});

/** Where requests come from: the connection tells it, and of those that it passes on the dashboard's server. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { isIP } from 'node:net';

/** `<secret> <address>`, set by the dashboard's server (apps/web/src/name-callers.ts) whatever its own client sent. */
export const CALLER_HEADER = 'x-stillgraph-caller';

const told = new WeakMap<IncomingMessage, string>();

/** Where a request came from; `x-forwarded-for` is what anybody says, and not looked at. */
export function callerAddress(request: IncomingMessage): string {
  return told.get(request) ?? request.socket.remoteAddress ?? 'unknown';
}

const hashOf = (text: string) => createHash('sha256').update(text).digest();

/**
 * Believes an address that comes beside the secret, of every request to `server` and before anything else sees it.
 *
 * @param secret shared with the dashboard's server; without it nobody but the connection is believed
 */
export function believeDashboard(server: Server, secret: string | undefined): void {
  const expected = secret === undefined ? undefined : hashOf(secret);
  const listen = (request: IncomingMessage) => {
    const [given = '', address = ''] = [request.headers[CALLER_HEADER] ?? []].flat().join().split(' ');
    delete request.headers[CALLER_HEADER];
    if (expected === undefined || isIP(address) === 0 || !timingSafeEqual(hashOf(given), expected)) return;
    told.set(request, address);
  };
  server.prependListener('request', listen);
  server.prependListener('upgrade', listen);
}

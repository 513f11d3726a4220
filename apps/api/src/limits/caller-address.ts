import type { IncomingMessage } from 'node:http';

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Where a request came from. The dashboard's server passes requests on and names the browser in `x-forwarded-for`; the
 * header is believed of this machine's own processes only, and of it the entry that they added.
 */
export function callerAddress({ socket, headers }: IncomingMessage): string {
  const peer = socket.remoteAddress ?? 'unknown';
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',');
  if (!loopback.test(peer) || forwarded === '') return peer;
  return forwarded.split(',').at(-1)?.trim() ?? peer;
}

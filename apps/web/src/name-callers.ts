/**
 * Tells the API where a request came from that this server passes on. Next's rewrites say nothing of it themselves and let
 * through whatever a client claims, so the header is set anew on every request before Next sees it, beside a secret that the
 * API knows this server by.
 */
import { Server, type IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** `<secret> <address>`; the API knows it by the same name. */
export const CALLER_HEADER = 'x-stillgraph-caller';

export interface CallerNaming {
  /** Shared with the API; without it nobody is named. */
  readonly secret: string | undefined;
  /** How many proxies in front each add the address that they were asked from to `x-forwarded-for`. */
  readonly proxies: number;
}

/** @returns the entry that the outermost of the proxies added; the connection's own address where there is no such one */
function visitorAddress({ socket, headers }: IncomingMessage, proxies: number): string | undefined {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const told = proxies === 0 ? undefined : forwarded.at(-proxies)?.trim();
  return told !== undefined && isIP(told) !== 0 ? told : socket.remoteAddress;
}

function nameCaller(request: IncomingMessage, { secret, proxies }: CallerNaming): void {
  const address = visitorAddress(request, proxies);
  if (secret === undefined || address === undefined) delete request.headers[CALLER_HEADER];
  else request.headers[CALLER_HEADER] = `${secret} ${address}`;
}

/** Names the callers of every HTTP server of this process, of WebSockets too. Next has no place of its own before its rewrites. */
export function nameCallers(naming: CallerNaming): void {
  const emit = Reflect.get(Server.prototype, 'emit') as (this: Server, ...args: unknown[]) => boolean;
  Reflect.set(Server.prototype, 'emit', function (this: Server, ...args: unknown[]): boolean {
    const [event, request] = args;
    if (event === 'request' || event === 'upgrade') nameCaller(request as IncomingMessage, naming);
    return Reflect.apply(emit, this, args);
  });
}

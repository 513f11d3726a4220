/** An HTTP proxy on loopback that connects to one host alone and writes down whom else it was asked for. */
import { createServer, request as requestHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

export interface RegistryOnlyProxy {
  readonly url: string;
  /** Hosts that were asked for and refused, in order. */
  readonly refused: readonly string[];
  /** How often the allowed host was connected to. */
  readonly allowed: () => number;
  stop(): Promise<void>;
}

/**
 * @param allowedHost the one host, without port, that may be reached; through a tunnel (https) or by plain http
 */
export async function startRegistryOnlyProxy(allowedHost: string): Promise<RegistryOnlyProxy> {
  const refused: string[] = [];
  let allowed = 0;
  const server = createServer((request, response) => {
    const address = URL.parse(request.url ?? '');
    if (address?.protocol !== 'http:' || address.hostname !== allowedHost) {
      refused.push(address?.hostname ?? request.url ?? '');
      response.writeHead(403).end('only the package registry is reachable');
      return;
    }
    allowed += 1;
    forward(request, address, response);
  });
  server.on('connect', (request, socket, head) => {
    const address = URL.parse(`https://${request.url ?? ''}`);
    socket.on('error', () => socket.destroy());
    if (address?.hostname !== allowedHost) {
      refused.push(address?.hostname ?? request.url ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    allowed += 1;
    const upstream = connect(Number(address.port || 443), address.hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket);
      socket.pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    refused,
    allowed: () => allowed,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forward(request: IncomingMessage, address: URL, response: ServerResponse): void {
  const { method, headers } = request;
  const upstream = requestHttp(address, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  upstream.on('error', () => response.destroy());
  request.pipe(upstream);
}

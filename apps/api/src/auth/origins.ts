/** Which pages may use the session cookie of a browser. */

const loopback = ['localhost', '127.0.0.1'];

/** The dashboard's own origin; on one's own machine under both of its names. */
export function trustedOrigins(webUrl: string): string[] {
  const url = new URL(webUrl);
  if (!loopback.includes(url.hostname)) return [url.origin];
  return loopback.map((hostname) => {
    const alias = new URL(webUrl);
    alias.hostname = hostname;
    return alias.origin;
  });
}

/** Whether a page is served by the very host that the handshake asks: GraphiQL of this API. */
function isOwnPage(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * Whether a WebSocket handshake may be answered. Browsers always name the page's origin and send cookies along, even
 * for pages of other sites; scripts name none.
 */
export function mayOpenSocket(
  { origin, host }: { readonly origin?: string | undefined; readonly host?: string | undefined },
  webUrl: string,
): boolean {
  return origin === undefined || trustedOrigins(webUrl).includes(origin) || isOwnPage(origin, host);
}

/** Where webhooks may go: addresses of the public internet, on the ports of the web. */
import { isIP } from 'node:net';
import { isPublicAddress } from '../public-address.ts';

/** Nothing but these and, where private ones are allowed, any. */
const PORTS = new Set(['', '80', '443', '8080', '8443']);

/** The host of a URL as a name or an address, without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/**
 * What is wrong with the URL of a webhook, as far as its text tells; the addresses behind a name are looked at when
 * something is sent.
 *
 * @returns a sentence for people; undefined where nothing is
 */
export function webhookUrlFault(
  text: string,
  { allowPrivate }: { readonly allowPrivate: boolean },
): string | undefined {
  const url = URL.parse(text);
  if (url === null) return `expected an address such as https://example.org/hook, got "${text}"`;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return `expected an address that begins with https:// or http://, got "${url.protocol}"`;
  }
  if (url.username !== '' || url.password !== '')
    return 'a user name or password in the address is not sent; leave it out';
  if (allowPrivate) return undefined;
  if (!PORTS.has(url.port)) return `expected one of the ports 80, 443, 8080 and 8443, got ${url.port}`;
  const host = hostOf(url);
  if (isIP(host) === 0 ? /(^|\.)localhost\.?$/.test(host) : !isPublicAddress(host)) {
    return `expected an address of the public internet, and ${host} is none`;
  }
  return undefined;
}

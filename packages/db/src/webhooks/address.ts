/** Where webhooks may go: addresses of the public internet, on the ports of the web. */
import { BlockList, isIP } from 'node:net';

/** Nothing but these and, where private ones are allowed, any. */
const PORTS = new Set(['', '80', '443', '8080', '8443']);

/** IANA's special-purpose IPv4 addresses (RFC 6890 and later), multicast and reserved. */
const special4 = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  special4.addSubnet(net, prefix, 'ipv4');
}

/** Global unicast; all else is special: loopback, mapped and translated IPv4, link-local, unique local, multicast. */
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
/** Within it: protocol assignments (Teredo among them), documentation, and 6to4, which carries any IPv4 address. */
const special6 = new BlockList();
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  special6.addSubnet(net, prefix, 'ipv6');
}

/** Whether an IP address belongs to a host of the public internet. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special4.check(address, 'ipv4');
    case 6:
      return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
    default:
      return false;
  }
}

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

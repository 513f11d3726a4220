import { isIPv6 } from 'node:net';

/**
 * Whom an address counts as, where callers are counted. Who rents an IPv6 address has a whole /64 of them, 2^64, so that its
 * network is meant.
 *
 * @returns an IPv4 address as it is, also one that is written as IPv6; `2001:db8:1:2::/64` of other IPv6 addresses
 */
export function callerNetwork(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.toLowerCase().split('%')[0]?.split('::') ?? [];
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const first = groups(head);
  const last = tail === undefined ? [] : groups(tail);
  const filled = [...first, ...Array.from({ length: 8 - first.length - last.length }, () => '0'), ...last];
  return `${filled
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

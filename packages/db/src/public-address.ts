/** Which addresses belong to the public internet: a server sends to and fetches from no others unless it is told to. */
import { BlockList, isIP } from 'node:net';

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

import { isIPv4, isIPv6 } from 'node:net';

const GROUPS_OF_A_NETWORK = 4;

/** The four numbers of an IPv4 address that is written as an IPv6 one. */
function mapped(high: string, low: string): string {
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 0xff, b >> 8, b & 0xff].join('.');
}

/**
 * What counts as one for the rates. Whoever has one IPv6 address has the 2^64 of its network, so that network counts as one
 * address of the older kind does.
 */
export function networkOf(address: string): string {
  const bare = address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/%.*$/, '');
  // Some proxies name the port as well, which is another one for every connection.
  const older = bare.replace(/:\d+$/, '');
  if (isIPv4(older)) return older;
  if (!isIPv6(bare)) return address;
  // In its one shortest spelling.
  const shortest = new URL(`http://[${bare}]`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(shortest) ?? [];
  if (high && low) return mapped(high, low);
  const [start = [], end] = shortest.split('::').map((half) => half.split(':').filter(Boolean));
  const groups = end ? [...start, ...Array.from({ length: 8 - start.length - end.length }, () => '0'), ...end] : [...start];
  return `${groups.slice(0, GROUPS_OF_A_NETWORK).join(':')}::/64`;
}

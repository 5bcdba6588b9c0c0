import ipaddr from 'ipaddr.js';
import type { NetworkRule } from '../../config';

/** Where a connection would go. */
export interface Destination {
  readonly protocol: string;
  readonly hostname: string;
  readonly port: number;
}

const globalIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Not private, loopback, link-local, carrier-grade NAT, multicast, reserved, nor a disguise of one of those. */
const isPublic = (address: string): boolean => {
  // Also takes the IPv4 address out of ::ffff:10.0.0.1.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // NAT64, 6to4 and Teredo have ranges of their own; what is left is unicast, but not all of it is in use.
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalIpv6);
};

const isWithin = (address: string, cidr: string): boolean => {
  const parsed = ipaddr.process(address);
  const [network, bits] = ipaddr.parseCIDR(cidr);
  return parsed.kind() === network.kind() && parsed.match(network, bits);
};

const names = (rule: NetworkRule, { hostname, port }: Destination): boolean =>
  rule.kind === 'host' && rule.host === hostname && (rule.port ?? port) === port;

/**
 * Whether the house may talk to this address: encrypted, to the public network; or in any way, to what the
 * operator allows.
 */
export const mayConnect = (
  rules: readonly NetworkRule[],
  destination: Destination,
  address: string,
): boolean =>
  rules.some(
    (rule) => names(rule, destination) || (rule.kind === 'network' && isWithin(address, rule.cidr)),
  ) ||
  (destination.protocol === 'https:' && isPublic(address));

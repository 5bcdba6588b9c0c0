import ipaddr from 'ipaddr.js';

/**
 * What counts as one place: an IPv4 address, or the /64 of an IPv6 address, for a single household has
 * 2^64 of those.
 */
export const placeOf = (address: string): string => {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  const network = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(':')}::/64`;
};

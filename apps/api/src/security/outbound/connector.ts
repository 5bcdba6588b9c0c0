import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { NetworkRule } from '../../config';
import { OutboundRefused } from './outbound-refused';
import { type Destination, mayConnect } from './policy';

/** All addresses of a host. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

export const systemResolve: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

const destinationOf = ({ protocol, hostname, port }: buildConnector.Options): Destination => ({
  protocol,
  hostname: hostname.replace(/^\[|\]$/g, ''),
  port: Number(port) || (protocol === 'https:' ? 443 : 80),
});

const addressesOf = async (hostname: string, resolve: Resolve): Promise<readonly string[]> => {
  if (isIP(hostname)) return [hostname];
  try {
    return await resolve(hostname);
  } catch (cause) {
    throw new OutboundRefused('host-unknown', hostname, { cause });
  }
};

/** Hands out what was checked, so that nobody asks the name server a second time. */
const pinnedTo =
  (addresses: readonly string[]): LookupFunction =>
  (_hostname, { all }, done) => {
    const found = addresses.map((address) => ({ address, family: isIP(address) }));
    const [first] = found;
    if (all || !first) done(null, found);
    else done(null, first.address, first.family);
  };

/**
 * Opens connections for undici: resolves once, checks every address against the policy, and connects to exactly
 * those. A name that answers differently the next time (DNS rebinding) is checked anew the next time.
 */
export const guardedConnector =
  (
    rules: readonly NetworkRule[],
    { resolve, authority }: { resolve: Resolve; authority?: string | undefined },
  ): buildConnector.connector =>
  (options, done) => {
    const connect = async () => {
      const destination = destinationOf(options);
      const addresses = await addressesOf(destination.hostname, resolve);
      if (addresses.length === 0) throw new OutboundRefused('host-unknown', destination.hostname);
      if (!addresses.every((address) => mayConnect(rules, destination, address)))
        throw new OutboundRefused('address-not-allowed', destination.hostname);
      const lookup = pinnedTo(addresses);
      return buildConnector({ lookup, allowH2: false, ...(authority && { ca: authority }) });
    };
    connect().then(
      (connector) => connector(options, done),
      (error: unknown) => done(error as Error, null),
    );
  };

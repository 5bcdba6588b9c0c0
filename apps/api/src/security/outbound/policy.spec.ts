import { readEnv } from '../../config';
import { mayConnect } from './policy';

const https = { protocol: 'https:', hostname: 'calendar.example.org', port: 443 };
const http = { protocol: 'http:', hostname: 'calendar.example.org', port: 80 };

const rules = (list: string) => readEnv({ OUTBOUND_ALLOW: list }).outboundAllow;

describe('mayConnect', () => {
  it.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '8.8.8.8'])(
    'lets https go to the public address %s',
    (address) => {
      expect(mayConnect([], https, address)).toBe(true);
      expect(mayConnect([], http, address)).toBe(false);
    },
  );

  it.each([
    ['loopback', '127.0.0.1'],
    ['loopback elsewhere', '127.255.0.9'],
    ['this host', '0.0.0.0'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['link-local', '169.254.169.254'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['benchmarks', '198.18.0.1'],
    ['documentation', '203.0.113.7'],
    ['reserved', '240.0.0.1'],
    ['IPv6 loopback', '::1'],
    ['IPv6 unspecified', '::'],
    ['IPv6 unique local', 'fd00::1'],
    ['IPv6 link-local', 'fe80::1'],
    ['IPv6 multicast', 'ff02::1'],
    ['IPv6 that is not in use', '4000::1'],
    ['IPv4 in IPv6', '::ffff:10.0.0.1'],
    ['IPv4 in IPv6 in hex', '::ffff:7f00:1'],
    ['NAT64', '64:ff9b::10.0.0.1'],
    ['local NAT64', '64:ff9b:1::1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ])('keeps away from %s (%s)', (_kind, address) => {
    expect(mayConnect([], https, address)).toBe(false);
  });

  it('lets the operator allow a host, on one port or on all', () => {
    const local = { protocol: 'http:', hostname: 'nas.lan', port: 5232 };
    expect(mayConnect(rules('nas.lan'), local, '192.168.1.5')).toBe(true);
    expect(mayConnect(rules('nas.lan:5232'), local, '192.168.1.5')).toBe(true);
    expect(mayConnect(rules('nas.lan:80'), local, '192.168.1.5')).toBe(false);
    expect(mayConnect(rules('other.lan'), local, '192.168.1.5')).toBe(false);
  });

  it('lets the operator allow a network, whatever the names in it', () => {
    const allowed = rules('10.0.0.0/8, fd00::/8');
    expect(mayConnect(allowed, http, '10.200.0.1')).toBe(true);
    expect(mayConnect(allowed, http, '::ffff:10.200.0.1')).toBe(true);
    expect(mayConnect(allowed, http, 'fd12::1')).toBe(true);
    expect(mayConnect(allowed, http, '11.0.0.1')).toBe(false);
  });

  it('reads an IPv6 host in brackets', () => {
    const local = { protocol: 'http:', hostname: '::1', port: 5232 };
    expect(mayConnect(rules('[::1]:5232'), local, '::1')).toBe(true);
  });
});

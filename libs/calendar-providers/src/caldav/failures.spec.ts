import { networkFailure, statusFailure } from './failures';

describe('a failure', () => {
  it.each([
    [401, 'wrong-password'],
    [403, 'forbidden'],
    [404, 'not-caldav'],
    [405, 'not-caldav'],
    [408, 'timed-out'],
    [413, 'too-large'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [501, 'not-caldav'],
    [502, 'server-error'],
    [503, 'server-error'],
    [504, 'timed-out'],
    [507, 'server-error'],
  ])('by status %i is %s', (status, code) => {
    expect(statusFailure({ status }, 'x')).toMatchObject({ code });
  });

  it.each([
    ['120', 120],
    ['Sun, 01 Mar 2026 12:02:00 GMT', 120],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['', undefined],
  ])('after which the server says %j waits for %j seconds', (written, seconds) => {
    const headers = new Headers({ date: 'Sun, 01 Mar 2026 12:00:00 GMT', 'retry-after': written });
    expect(statusFailure({ status: 503, headers }, 'x').retryAfter).toBe(seconds);
  });

  it.each([
    ['CERT_HAS_EXPIRED', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls'],
    // No TLS is spoken there at all.
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'unreachable'],
    ['ERR_SSL_PACKET_LENGTH_TOO_LONG', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['ENOTFOUND', 'host-unknown'],
  ])('of the network by %s is %s, also behind what says less', (code, expected) => {
    const cause = new TypeError('fetch failed', { cause: { code } });
    const guarded = Object.assign(new Error('refused', { cause }), { code: 'unreachable' });
    const url = new URL('https://example.org/secret');
    expect(networkFailure(cause, url)).toMatchObject({ code: expected });
    expect(networkFailure(guarded, url)).toMatchObject({ code: expected });
  });
});

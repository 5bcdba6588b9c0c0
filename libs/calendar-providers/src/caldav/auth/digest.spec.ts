import { challengesIn } from './challenges';
import { bestDigest, digestAuthorization } from './digest';

const answerTo = (header: string, changes: object = {}): string => {
  const challenge = bestDigest(challengesIn(header));
  if (challenge === undefined) throw new Error('no digest was found');
  return digestAuthorization(challenge, {
    username: 'Mufasa',
    password: 'Circle of Life',
    method: 'GET',
    uri: '/dir/index.html',
    count: 1,
    cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
    ...changes,
  });
};
const responseIn = (authorization: string): string | undefined =>
  /response="([^"]+)"/.exec(authorization)?.[1];

/** RFC 7616, 3.9.1: the server's words. */
const asked = (algorithm: string): string =>
  `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`;

describe('a digest', () => {
  it.each([
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ])('by %s is that of RFC 7616, 3.9.1', (algorithm, response) => {
    const answer = answerTo(asked(algorithm));
    expect(responseIn(answer)).toBe(response);
    expect(answer).toMatch(/^Digest username="Mufasa", realm="http-auth@example.org", /);
    expect(answer).toContain('uri="/dir/index.html"');
    expect(answer).toContain('qop=auth, nc=00000001');
    expect(answer).toContain(`algorithm=${algorithm}`);
  });

  it('by SHA-512-256 with a hashed name is that of RFC 7616, 3.9.2', () => {
    // With the values of erratum 4897: those in the RFC are of an older SHA-512/256.
    const answer = answerTo(
      'Digest realm="api@example.org", qop="auth", algorithm=SHA-512-256, nonce="5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK", opaque="HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS", charset=UTF-8, userhash=true',
      {
        username: 'Jäsøn Doe',
        password: 'Secret, or not?',
        uri: '/doe.json',
        cnonce: 'NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v',
      },
    );
    expect(answer).toContain(
      'username="793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b"',
    );
    expect(responseIn(answer)).toBe(
      '3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5',
    );
  });

  it('without qop is that of RFC 2069', () => {
    const answer = answerTo('Digest realm="r", nonce="n"', { username: 'u', password: 'p' });
    // MD5(MD5("u:r:p"):"n":MD5("GET:/dir/index.html"))
    expect(responseIn(answer)).toBe('fef71a1ed020d5dbc919be49210d36ef');
    expect(answer).not.toMatch(/nc=|cnonce|qop/);
  });

  it('of a session hangs on both nonces', () => {
    const [plain, session] = ['MD5', 'MD5-sess'].map((name) => answerTo(asked(name)));
    expect(responseIn(session ?? '')).not.toBe(responseIn(plain ?? ''));
    expect(session).toContain('algorithm=MD5-sess');
  });

  it('counts how often a nonce was used', () => {
    expect(answerTo(asked('MD5'), { count: 255 })).toContain('nc=000000ff');
  });

  it('says names beyond ASCII, and quotes, so that a header can carry them', () => {
    expect(answerTo(asked('MD5'), { username: 'jörg' })).toContain("username*=UTF-8''j%C3%B6rg");
    expect(answerTo(asked('MD5'), { username: 'a"b\\' })).toContain('username="a\\"b\\\\"');
  });
});

describe('of several challenges', () => {
  it.each([
    ['the strongest is taken', `${asked('MD5')}, ${asked('SHA-256')}`, 'SHA-256'],
    ['one that is known is taken', `${asked('SHA-1')}, ${asked('MD5')}`, 'MD5'],
    ['Basic between them does not disturb', `Basic realm="a, b", ${asked('MD5')}`, 'MD5'],
    ['a token does not disturb', `Negotiate YII=, ${asked('MD5')}, Bearer`, 'MD5'],
    ['no algorithm is MD5', 'Digest realm="r", nonce="n", qop=auth', undefined],
  ])('%s', (_, header, algorithm) => {
    expect(bestDigest(challengesIn(header))?.parameters['algorithm']).toBe(algorithm);
  });

  it('one that covers the body does so', () => {
    const header = 'Digest realm="r", nonce="n", qop="auth-int"';
    const [read, other] = ['a', 'b'].map((body) => answerTo(header, { body }));
    expect(read).toContain('qop=auth-int, nc=00000001');
    expect(responseIn(read ?? '')).not.toBe(responseIn(other ?? ''));
  });

  it.each([asked('SHA-1'), 'Digest realm="r"', 'Digest nonce="n", qop="x"', 'Basic', ''])(
    '%s offers no digest that we can do',
    (header) => {
      expect(bestDigest(challengesIn(header))).toBeUndefined();
    },
  );
});

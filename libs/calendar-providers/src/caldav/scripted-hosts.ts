import type { CaldavAccount, Fetch } from './fetch';
import type { Asked, Reply, Script } from './scripted-server';

/** Hosts of the internet that answer what a test dictates, without a network. Who is not named is not there. */
export class ScriptedHosts {
  /** Where something was asked with a name and a password. */
  readonly toldThePassword = new Set<string>();
  readonly #scripts: Readonly<Record<string, Script>>;

  /** By origin, such as `https://caldav.example.org`. */
  constructor(scripts: Readonly<Record<string, Script>>) {
    this.#scripts = scripts;
  }

  account(url: string, username = 'alice'): CaldavAccount {
    return { url, username, password: 'secret', fetch: this.fetch };
  }

  readonly fetch: Fetch = async (address, { method, headers, body = '' }) => {
    const { origin, pathname, search } = new URL(address);
    if (headers['authorization'] !== undefined) this.toldThePassword.add(origin);
    const script = this.#scripts[origin];
    if (script === undefined) throw new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } });
    const asked: Asked = { method, path: pathname + search, headers, body };
    return responseOf(script(asked) ?? { status: 404 });
  };
}

const responseOf = ({ status = 200, headers = {}, body = '' }: Reply): Response =>
  new Response([204, 304].includes(status) ? null : body, { status, headers });

/** Only for whoever shows a name and a password. */
export const signedIn =
  (script: Script): Script =>
  (asked) =>
    asked.headers.authorization
      ? script(asked)
      : { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } };

/** A multistatus in the words of that server. */
export const inItsWords = (body: string): Reply => ({
  status: 207,
  headers: { 'content-type': 'text/xml; charset="utf-8"' },
  body,
});

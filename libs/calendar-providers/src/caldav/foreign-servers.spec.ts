import { between } from '@appointment/testing';
import type { Viewpoint } from '../calendar-port';
import { caldavPort } from './caldav-port';
import { discoverCaldav } from './discovery/discover-caldav';
import { inItsWords, ScriptedHosts, signedIn } from './scripted-hosts';
import type { Script } from './scripted-server';

const view: Viewpoint = {
  within: between('2026-03-01T00:00Z', '2026-05-01T00:00Z'),
  timeZone: 'Europe/Berlin',
};

const event = (uid: string): string =>
  `BEGIN:VCALENDAR&#13;\nBEGIN:VEVENT&#13;\nUID:${uid}&#13;\nDTSTART:20260330T100000Z&#13;\nDURATION:PT1H&#13;\nEND:VEVENT&#13;\nEND:VCALENDAR&#13;\n`;

const both = (write: (uid: string) => string): string => ['a', 'b'].map(write).join('');

const redirect = (location: string, status = 301) => ({ status, headers: { location } });

/** A server in the shapes of its own answers, and what the owner should see of it. */
interface Foreign {
  readonly hosts: Readonly<Record<string, Script>>;
  readonly typed: string;
  readonly home: string;
  /** Address and title. */
  readonly calendars: readonly (readonly [string, string])[];
  readonly uids: readonly string[];
  /** Where the password may have been shown; the host that was typed, if nothing is said. */
  readonly told?: readonly string[];
}

/** Each account on a machine of its own, named with its port; default namespaces, attributes everywhere. */
const icloud: Foreign = {
  typed: 'https://caldav.icloud.com',
  home: 'https://p42-caldav.icloud.com/1234/calendars/',
  calendars: [['https://p42-caldav.icloud.com/1234/calendars/home/', 'Privat']],
  uids: ['a', 'b'],
  told: ['https://caldav.icloud.com', 'https://p42-caldav.icloud.com'],
  hosts: {
    'https://caldav.icloud.com': signedIn(({ path }) =>
      path === '/.well-known/caldav'
        ? redirect('/')
        : inItsWords(
            path === '/'
              ? `<?xml version="1.0" encoding="UTF-8"?><multistatus xmlns="DAV:"><response xmlns="DAV:"><href>/</href><propstat><prop><current-user-principal xmlns="DAV:"><href xmlns="DAV:">/1234/principal/</href></current-user-principal><resourcetype xmlns="DAV:"/></prop><status>HTTP/1.1 200 OK</status></propstat><propstat><prop><calendar-home-set xmlns="urn:ietf:params:xml:ns:caldav"/></prop><status>HTTP/1.1 404 Not Found</status></propstat></response></multistatus>`
              : `<multistatus xmlns="DAV:"><response><href>/1234/principal/</href><propstat><prop><calendar-home-set xmlns="urn:ietf:params:xml:ns:caldav"><href xmlns="DAV:">https://p42-caldav.icloud.com:443/1234/calendars/</href></calendar-home-set></prop><status>HTTP/1.1 200 OK</status></propstat></response></multistatus>`,
          ),
    ),
    'https://p42-caldav.icloud.com': signedIn(({ path, body, headers }) => {
      if (body.includes('calendar-multiget'))
        return inItsWords(
          `<multistatus xmlns="DAV:">${both((uid) => `<response><href>/1234/calendars/home/${uid}%20B.ics</href><propstat><prop><getetag>"C=1@U=x"</getetag><calendar-data xmlns="urn:ietf:params:xml:ns:caldav"><![CDATA[${event(uid).replaceAll('&#13;', '\r')}]]></calendar-data></prop><status>HTTP/1.1 200 OK</status></propstat></response>`)}</multistatus>`,
        );
      if (body.includes('sync-collection'))
        return inItsWords(
          `<multistatus xmlns="DAV:">${both((uid) => `<response><href>/1234/calendars/home/${uid}%20B.ics</href><propstat><prop><getetag>"C=1@U=x"</getetag></prop><status>HTTP/1.1 200 OK</status></propstat></response>`)}<sync-token>HwoQEgwAAA?x=1&amp;y=2</sync-token></multistatus>`,
        );
      const home =
        '<response><href>/1234/calendars/</href><propstat><prop><resourcetype><collection/></resourcetype></prop><status>HTTP/1.1 200 OK</status></propstat></response>';
      const members = `<response><href>/1234/calendars/home/</href><propstat><prop><displayname xmlns="DAV:">Privat</displayname><resourcetype xmlns="DAV:"><collection/><calendar xmlns="urn:ietf:params:xml:ns:caldav"/></resourcetype><calendar-color xmlns="http://apple.com/ns/ical/" symbolic-color="red">#FF2968FF</calendar-color><supported-calendar-component-set xmlns="urn:ietf:params:xml:ns:caldav"><comp name='VEVENT' xmlns='urn:ietf:params:xml:ns:caldav'/></supported-calendar-component-set></prop><status>HTTP/1.1 200 OK</status></propstat></response>
<response><href>/1234/calendars/tasks/</href><propstat><prop><displayname>Erinnerungen</displayname><resourcetype><collection/><calendar xmlns="urn:ietf:params:xml:ns:caldav"/></resourcetype><supported-calendar-component-set xmlns="urn:ietf:params:xml:ns:caldav"><comp name='VTODO' xmlns='urn:ietf:params:xml:ns:caldav'/></supported-calendar-component-set></prop><status>HTTP/1.1 200 OK</status></propstat></response>
<response><href>/1234/calendars/inbox/</href><propstat><prop><resourcetype><collection/><schedule-inbox xmlns="urn:ietf:params:xml:ns:caldav"/></resourcetype></prop><status>HTTP/1.1 200 OK</status></propstat></response>
<response><href>/1234/calendars/notification/</href><propstat><prop><resourcetype><collection/><notification xmlns="http://calendarserver.org/ns/"/></resourcetype></prop><status>HTTP/1.1 200 OK</status></propstat></response>`;
      const isListed = headers['depth'] === '1' && path === '/1234/calendars/';
      return inItsWords(
        `<multistatus xmlns="DAV:">${home}${isListed ? members : ''}</multistatus>`,
      );
    }),
  },
};

/** Behind a proxy that it knows nothing of, it redirects to itself without encryption; bins and subscriptions are listed too. */
const nextcloud: Foreign = {
  typed: 'https://cloud.example.org',
  home: 'https://cloud.example.org/remote.php/dav/calendars/alice/',
  calendars: [
    ['https://cloud.example.org/remote.php/dav/calendars/alice/personal/', 'Persönlich & mehr'],
  ],
  uids: ['a', 'b'],
  hosts: {
    'https://cloud.example.org': signedIn(({ path, body, headers }) => {
      if (path === '/.well-known/caldav')
        return redirect('http://cloud.example.org/remote.php/dav/');
      if (!path.startsWith('/remote.php/dav/')) return { status: 405 };
      const root = '/remote.php/dav/calendars/alice/';
      const wrapped = (inner: string) =>
        inItsWords(
          `<?xml version="1.0"?>\n<d:multistatus xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns" xmlns:cal="urn:ietf:params:xml:ns:caldav" xmlns:cs="http://calendarserver.org/ns/" xmlns:oc="http://owncloud.org/ns" xmlns:nc="http://nextcloud.org/ns">${inner}</d:multistatus>`,
        );
      const found = (href: string, props: string) =>
        `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat><d:propstat><d:prop><cal:schedule-inbox-URL/></d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>`;
      const etag = '<d:getetag>&quot;e1&quot;</d:getetag>';
      if (body.includes('calendar-multiget'))
        return wrapped(
          both((uid) =>
            found(
              `${root}personal/${uid}.ics`,
              `${etag}<cal:calendar-data>${event(uid)}</cal:calendar-data>`,
            ),
          ),
        );
      if (body.includes('sync-collection'))
        return wrapped(
          `${both((uid) => found(`${root}personal/${uid}.ics`, etag))}<d:sync-token>http://sabre.io/ns/sync/7</d:sync-token>`,
        );
      if (path === '/remote.php/dav/')
        return wrapped(
          found(
            path,
            '<d:resourcetype><d:collection/></d:resourcetype><d:current-user-principal><d:href>/remote.php/dav/principals/users/alice/</d:href></d:current-user-principal>',
          ),
        );
      if (path.includes('/principals/'))
        return wrapped(
          found(
            path,
            `<cal:calendar-home-set><d:href>${root}</d:href></cal:calendar-home-set><d:resourcetype><d:collection/><d:principal/></d:resourcetype>`,
          ),
        );
      const type = (inner: string) =>
        `<d:resourcetype><d:collection/>${inner}</d:resourcetype><cal:supported-calendar-component-set><cal:comp name="VEVENT"/><cal:comp name="VTODO"/></cal:supported-calendar-component-set>`;
      const members = [
        found(
          `${root}personal/`,
          `<d:displayname>Persönlich &amp; mehr</d:displayname>${type('<cal:calendar/>')}`,
        ),
        found(`${root}old/`, type('<nc:deleted-calendar/><cal:calendar/>')),
        found(`${root}inbox/`, type('<cal:schedule-inbox/>')),
        found(`${root}outbox/`, type('<cal:schedule-outbox/>')),
        found(`${root}trashbin/`, type('<nc:trash-bin/>')),
        found(`${root}holidays/`, `${type('<cs:subscribed/>')}`),
      ];
      const isListed = headers['depth'] === '1' && path === root;
      return wrapped([found(path, type('')), ...(isListed ? members : [])].join(''));
    }),
  },
};

/** GMX and web.de: the well-known place leads on with 302, the home has no slash at its end, the @ is encoded. */
const gmx: Foreign = {
  typed: 'https://caldav.gmx.net',
  home: 'https://caldav.gmx.net/begenda/dav/alice%40gmx.net/calendar',
  calendars: [['https://caldav.gmx.net/begenda/dav/alice%40gmx.net/calendar/Privat', 'Privat']],
  uids: ['a', 'b'],
  hosts: {
    'https://caldav.gmx.net': signedIn(({ path, body, method }) => {
      const name = decodeURIComponent(path);
      if (name === '/.well-known/caldav') return redirect('/begenda/dav/', 302);
      if (!name.startsWith('/begenda/')) return { status: 403 };
      if (method === 'GET') return { status: 404 };
      const home = '/begenda/dav/alice@gmx.net/calendar';
      const answer = (inner: string) =>
        inItsWords(
          `<?xml version='1.0' encoding='UTF-8'?><ns0:multistatus xmlns:ns0="DAV:" xmlns:ns1="urn:ietf:params:xml:ns:caldav">${inner}</ns0:multistatus>`,
        );
      const found = (href: string, props: string) =>
        `<ns0:response>\n  <ns0:href>\n    ${href}\n  </ns0:href>\n  <ns0:propstat><ns0:status>HTTP/1.1 200</ns0:status><ns0:prop>${props}</ns0:prop></ns0:propstat></ns0:response>`;
      if (body.includes('sync-collection')) return { status: 501 };
      if (body.includes('calendar-multiget'))
        return answer(
          both((uid) =>
            found(
              `${home}/Privat/${uid}%2Fb.ics`,
              `<ns0:getetag>W/"1"</ns0:getetag><ns1:calendar-data>${event(uid)}</ns1:calendar-data>`,
            ),
          ),
        );
      if (name === '/begenda/dav/')
        return answer(
          found(
            '/begenda/dav/',
            '<ns0:current-user-principal><ns0:href>/begenda/dav/principals/alice%40gmx.net</ns0:href></ns0:current-user-principal>',
          ),
        );
      if (name.includes('/principals/'))
        return answer(
          found(
            path,
            `<ns1:calendar-home-set><ns0:href>/begenda/dav/alice%40gmx.net/calendar</ns0:href></ns1:calendar-home-set>`,
          ),
        );
      const calendar = found(
        `${home.replace('@', '%40')}/Privat`,
        '<ns0:displayname/><ns0:resourcetype><ns0:collection/><ns1:calendar/></ns0:resourcetype>',
      );
      const members = both((uid) =>
        found(`${home}/Privat/${uid}%2fb.ics`, '<ns0:getetag>W/"1"</ns0:getetag>'),
      );
      return answer(
        name.endsWith('/Privat')
          ? calendar + members
          : found(home, '<ns0:resourcetype><ns0:collection/></ns0:resourcetype>') + calendar,
      );
    }),
  },
};

/** Open-Xchange: calendars have names that nobody reads, inbox and outbox are called calendars, the principal is elsewhere. */
const openXchange: Foreign = {
  typed: 'https://dav.mailbox.example',
  home: 'https://dav.mailbox.example/caldav/',
  calendars: [['https://dav.mailbox.example/caldav/Y2FsOi8vMC8zMQ/', 'Kalender']],
  uids: ['a', 'b'],
  hosts: {
    'https://dav.mailbox.example': signedIn(({ path, body, headers }) => {
      if (path === '/.well-known/caldav') return redirect('https://dav.mailbox.example/', 301);
      const answer = (inner: string) =>
        inItsWords(
          `<?xml version="1.0" encoding="UTF-8"?>\r\n<D:multistatus xmlns:D="DAV:" xmlns:CAL="urn:ietf:params:xml:ns:caldav" xmlns:CS="http://calendarserver.org/ns/" xmlns:APPLE="http://apple.com/ns/ical/">${inner}</D:multistatus>`,
        );
      const found = (href: string, props: string) =>
        `<D:response><D:href>${href}</D:href><D:propstat><D:prop>${props}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;
      const [calendar, etag] = [
        '/caldav/Y2FsOi8vMC8zMQ/',
        '<D:getetag>http://www.open-xchange.com/etags/1-2</D:getetag>',
      ];
      const data = (uid: string) => `<CAL:calendar-data>${event(uid)}</CAL:calendar-data>`;
      if (body.includes('calendar-multiget'))
        return answer(both((uid) => found(`${calendar}${uid}.ics`, etag + data(uid))));
      if (body.includes('sync-collection'))
        return answer(
          `${both((uid) => found(`${calendar}${uid}.ics`, etag))}<D:sync-token>1795375881.1:0</D:sync-token>`,
        );
      if (path === '/')
        return answer(
          found(
            '/',
            '<D:resourcetype><D:collection/></D:resourcetype><D:current-user-principal><D:href>/principals/users/3/</D:href></D:current-user-principal>',
          ),
        );
      if (path === '/principals/users/3/')
        return answer(
          found(
            path,
            '<CAL:calendar-home-set><D:href>/caldav/</D:href></CAL:calendar-home-set><CAL:schedule-inbox-URL><D:href>/caldav/schedule-inbox/</D:href></CAL:schedule-inbox-URL>',
          ),
        );
      if (path !== '/caldav/' || headers['depth'] === '0')
        return answer(found(path, '<D:resourcetype><D:collection/></D:resourcetype>'));
      const listed = (href: string, name: string, types: string) =>
        found(
          href,
          `<D:displayname>${name}</D:displayname><D:resourcetype><D:collection/>${types}</D:resourcetype><APPLE:calendar-color>#CEE7FFFF</APPLE:calendar-color>`,
        );
      return answer(
        [
          listed('/caldav/', 'Calendars', ''),
          listed(calendar, 'Kalender', '<CAL:calendar/>'),
          listed(
            '/caldav/schedule-inbox/',
            'Schedule Inbox',
            '<CAL:calendar/><CAL:schedule-inbox/>',
          ),
          listed('/caldav/schedule-outbox/', 'Schedule Outbox', '<CAL:schedule-outbox/>'),
        ].join(''),
      );
    }),
  },
};

/** DavMail, Zimbra, Zoho: the address of a calendar is all there is; no ETags in lists, no tokens, 200 for a multistatus. */
const plain: Foreign = {
  typed: 'https://mail.example.org/users/alice@example.org/calendar/',
  home: 'https://mail.example.org/users/alice@example.org/calendar/',
  calendars: [['https://mail.example.org/users/alice%40example.org/calendar/', 'calendar']],
  uids: ['a', 'b'],
  hosts: {
    'https://mail.example.org': signedIn(({ path, body, method }) => {
      const answer = (inner: string) => ({
        ...inItsWords(
          `<?xml version="1.0" encoding="utf-8"?><D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:E="http://calendarserver.org/ns/">${inner}</D:multistatus>`,
        ),
        status: 200,
      });
      const home = '/users/alice%40example.org/calendar/';
      if (decodeURIComponent(path) !== '/users/alice@example.org/calendar/')
        return method === 'GET' && path.endsWith('b%20c.EML')
          ? { body: event('b').replaceAll('&#13;', '\r') }
          : { status: 404 };
      if (body.includes('sync-collection')) return { status: 400, body: 'Bad Request' };
      const found = (href: string, props: string) =>
        `<D:response><D:href>${href}</D:href><D:propstat><D:prop>${props}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;
      if (body.includes('calendar-multiget'))
        // Only the first of those that were asked for, and it is not said why.
        return answer(
          found(
            `${home}a.EML`,
            `<C:calendar-data xmlns:C="urn:ietf:params:xml:ns:caldav" C:content-type="text/calendar" C:version="2.0">${event('a')}</C:calendar-data>`,
          ),
        );
      const self = found(
        home,
        '<D:resourcetype><D:collection/><C:calendar xmlns:C="urn:ietf:params:xml:ns:caldav"/></D:resourcetype><D:displayname/>',
      );
      return answer(`${self}${found(`${home}a.EML`, '')}${found(`${home}b%20c.EML`, '')}`);
    }),
  },
};

/** Stalwart, Yahoo: the well-known place leads on with 307, rows without properties, everything in CDATA. */
const stalwart: Foreign = {
  typed: 'https://mail.example.net',
  home: 'https://mail.example.net/dav/cal/alice/',
  calendars: [['https://mail.example.net/dav/cal/alice/default/', 'Stalwart Calendar (alice)']],
  uids: ['a', 'b'],
  hosts: {
    'https://mail.example.net': signedIn(({ path, body, headers }) => {
      if (path === '/.well-known/caldav') return redirect('/dav/cal', 307);
      const answer = (inner: string) =>
        inItsWords(
          `<?xml version="1.0" encoding="UTF-8"?><D:multistatus xmlns:D="DAV:" xmlns:A="urn:ietf:params:xml:ns:caldav" xmlns:C="http://calendarserver.org/ns/">${inner}</D:multistatus>`,
        );
      const found = (href: string, props: string) =>
        `<D:response><D:href>${href}</D:href><D:propstat><D:prop>${props}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;
      const etag = '<D:getetag><![CDATA["77"]]></D:getetag>';
      const calendar = '/dav/cal/alice/default/';
      if (body.includes('calendar-multiget'))
        return answer(
          both((uid) =>
            found(
              `${calendar}${uid}.ics`,
              `${etag}<A:calendar-data><![CDATA[${event(uid).replaceAll('&#13;', '\r')}]]></A:calendar-data>`,
            ),
          ),
        );
      if (body.includes('sync-collection'))
        return answer(
          `${both((uid) => found(`${calendar}${uid}.ics`, etag))}<D:sync-token>urn:stalwart:davsync:1f</D:sync-token>`,
        );
      if (path === '/dav/cal')
        return answer(
          found(
            '/dav/cal',
            '<D:current-user-principal><D:href>/dav/pal/alice/</D:href></D:current-user-principal>',
          ),
        );
      if (path === '/dav/pal/alice/')
        return answer(
          found(
            path,
            '<A:calendar-home-set><D:href>/dav/cal/alice/</D:href></A:calendar-home-set>',
          ),
        );
      const isListed = headers['depth'] === '1' && path === '/dav/cal/alice/';
      return answer(
        found('/dav/cal/alice/', '<D:resourcetype><D:collection/></D:resourcetype>') +
          (isListed
            ? found(
                calendar,
                '<D:displayname><![CDATA[Stalwart Calendar (alice)]]></D:displayname><D:resourcetype><D:collection/><A:calendar/></D:resourcetype><D:current-user-privilege-set><D:privilege><D:all/></D:privilege></D:current-user-privilege-set>',
              )
            : ''),
      );
    }),
  },
};

describe.each<[string, Foreign]>([
  ['iCloud', icloud],
  ['Nextcloud', nextcloud],
  ['GMX', gmx],
  ['Open-Xchange', openXchange],
  ['a plain bridge', plain],
  ['Stalwart', stalwart],
])('a server like %s', (_, foreign) => {
  const { hosts, typed, home, calendars, uids, told = [new URL(typed).origin] } = foreign;

  it('is found, listed and read, and nobody else is told the password', async () => {
    const internet = new ScriptedHosts(hosts);
    const account = internet.account(typed);
    const found = await discoverCaldav(account);
    expect(found).toEqual({ url: home, username: 'alice' });
    const port = caldavPort({ ...account, url: found.url });
    const listed = await port.list();
    expect(listed.map(({ id, title }) => [id, title])).toEqual(calendars);
    const { complete, changed, next } = await port.changes(listed[0]?.id ?? '', undefined, view);
    expect([complete, changed.map(({ uid }) => uid).sort()]).toEqual([true, uids]);
    expect(changed.map(({ busy }) => busy.length)).toEqual(uids.map(() => 1));
    expect(next).toEqual(expect.any(String));
    expect([...internet.toldThePassword].sort()).toEqual(told);
  });
});

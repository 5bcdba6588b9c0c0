import { aCalendar, aConnection } from '../../../testing/meetings';
import { problem } from '../../../testing/fake-server';
import { ownersServer } from '../../../testing/owners-server';
import { Visit } from '../../../testing/visit';

const connected = (connection = aConnection()) => ({
  status: 201,
  body: { connection, calendars: [aCalendar()] },
});

const server = () => ownersServer().on('GET /calendars', { body: { items: [], limit: 3 } });

const openDialog = async (at = server()) => {
  const visit = await Visit.to('/connections', at);
  await visit.click('Connect');
  return visit;
};

describe('Connecting', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  describe('with an account', () => {
    it('closes when it is there', async () => {
      const at = server();
      at.on('POST /connections/caldav', () => {
        at.on('GET /connections', { body: { items: [aConnection()] } });
        return connected();
      });
      const visit = await openDialog(at);

      await visit.type('Address', 'cloud.example.org');
      await visit.type('User name', 'mara');
      await visit.type('App password', 'secret');
      await visit.click('Find my calendars');

      expect(at.asked('POST /connections/caldav')[0]?.body).toEqual({
        url: 'cloud.example.org',
        username: 'mara',
        password: 'secret',
      });
      expect(visit.has('dialog')).toBe(false);
      expect(visit.text).toContain('Nextcloud');
    });

    it('takes a mail address for the user as well, unless there is one', async () => {
      const visit = await openDialog();

      await visit.type('Address', 'mara@example.org');
      expect(visit.control('User name').value).toBe('mara@example.org');
      await visit.type('Address', 'other@example.org');

      expect(visit.control('User name').value).toBe('mara@example.org');
    });

    it('asks nobody who they are where the server does not', async () => {
      const at = server().on('POST /connections/caldav', connected());
      const visit = await openDialog(at);

      await visit.type('Address', 'calendar.example.org');
      await visit.click('Find my calendars');

      expect(at.asked('POST /connections/caldav')[0]?.body).toMatchObject({
        username: '',
        password: '',
      });
    });

    it.each([
      ['', 'secret', 'User name', 'whose is it?'],
      ['mara', '', 'App password', 'The password is missing.'],
    ])('wants both or none: "%s" and "%s"', async (user, password, field, fault) => {
      const at = server();
      const visit = await openDialog(at);

      await visit.type('Address', 'cloud.example.org');
      await visit.type('User name', user);
      await visit.type('App password', password);
      await visit.click('Find my calendars');

      expect(visit.describes(field)).toContain(fault);
      expect(at.asked('POST /connections/caldav')).toEqual([]);
    });

    it.each([
      ['connection.tls', 'cloud.example.org can’t prove that', 'Address'],
      ['connection.sign-in-unsupported', 'lets no program in by password', 'Address'],
      ['connection.forbidden', 'cloud.example.org knows you', 'App password'],
      ['connection.calendar-gone', 'has no such calendar any more', 'Address'],
      ['connection.too-large', 'sends more than we can read', 'Address'],
      ['connection.rate-limited', 'wants to be asked less often', undefined],
      ['connection.server-error', 'has a problem of its own', undefined],
    ])('says %s in words, at the field that it is about', async (code, words, field) => {
      const errors = [{ field: 'url', code, message: 'In English' }];
      const at = server().on('POST /connections/caldav', problem(422, code, { errors }));
      const visit = await openDialog(at);

      await visit.type('Address', 'cloud.example.org');
      await visit.type('User name', 'mara');
      await visit.type('App password', 'secret');
      await visit.click('Find my calendars');

      expect(visit.alert()).toContain(words);
      const invalid = ['Address', 'User name', 'App password'].filter((label) =>
        visit.control(label).hasAttribute('aria-invalid'),
      );
      expect(invalid).toEqual(field ? [field] : []);
      expect(visit.button('Try again')).toBeTruthy();
    });
  });

  describe('by an address', () => {
    const subscribe = async (visit: Visit, address: string) => {
      await visit.press('By its address');
      await visit.type('Address of the calendar', address);
      await visit.click('Subscribe');
    };

    it('subscribes, under a name if one is given', async () => {
      const at = server().on('POST /connections/ics', connected(aConnection({ type: 'ics' })));
      const visit = await openDialog(at);
      await visit.press('By its address');
      await visit.type('Name', ' Holidays ');

      await subscribe(visit, 'webcal://cal.example.org/holidays.ics');

      expect(at.asked('POST /connections/ics')[0]?.body).toEqual({
        url: 'webcal://cal.example.org/holidays.ics',
        title: 'Holidays',
      });
      expect(visit.has('dialog')).toBe(false);
    });

    it.each(['http://cal.example.org/a.ics', 'cal.example.org', 'file:///etc/passwd'])(
      'refuses %s before anybody is asked',
      async (address) => {
        const at = server();
        const visit = await openDialog(at);

        await subscribe(visit, address);

        expect(visit.describes('Address of the calendar')).toContain('https:// or webcal://');
        expect(at.asked('POST /connections/ics')).toEqual([]);
      },
    );

    it.each([
      ['connection.not-icalendar', 'answers, but not with a calendar'],
      ['connection.wrong-password', 'said no'],
      ['connection.address-not-allowed', 'We may not connect to this address'],
    ])('says %s at the address, which is all that there is', async (code, words) => {
      const at = server().on('POST /connections/ics', problem(422, code));
      const visit = await openDialog(at);

      await subscribe(visit, 'https://cal.example.org/a.ics');

      expect(visit.alert()).toContain(words);
      expect(visit.control('Address of the calendar').getAttribute('aria-invalid')).toBe('true');
    });
  });

  describe('where to find it', () => {
    it('tells it for the calendar that somebody has, and fills in the address', async () => {
      const visit = await openDialog();

      await visit.type('Your calendar', 'fastmail');
      expect(visit.text).toContain('your whole Fastmail address');
      await visit.click('Use caldav.fastmail.com');

      expect(visit.control('Address').value).toBe('caldav.fastmail.com');
    });

    it.each([
      ['gmx', 'your whole GMX address'],
      ['webde', 'application-specific password'],
      ['zimbra', 'ending with /dav/'],
      ['synology', '“CalDAV Account”'],
      ['zoho', 'calendar.zoho.eu'],
      ['icloud', 'make an app-specific one'],
    ])('knows its way about %s', async (provider, words) => {
      const visit = await openDialog();

      await visit.type('Your calendar', provider);

      expect(visit.text).toContain(words);
    });

    it.each(['google', 'outlook'])('leads from %s to its address', async (provider) => {
      const visit = await openDialog();

      await visit.type('Your calendar', provider);
      await visit.click('By its address');

      expect(visit.control('Address of the calendar')).toBeTruthy();
    });

    it('leads from Google to its secret address', async () => {
      const visit = await openDialog();

      await visit.type('Your calendar', 'google');
      const button = visit.element.querySelector<HTMLElement>('.help button');
      button?.click();
      await visit.settle();
      await visit.type('Your calendar', 'google');

      expect(visit.text).toContain('Secret address in iCal format');
    });
  });
});

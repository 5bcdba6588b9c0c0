import { languages } from '@appointment/i18n';
import type { CalendarCollision, Notice } from './notice';
import { renderNotice } from './render-notice';

const at = (text: string) => Temporal.Instant.from(text);
const host = 'https://meet.example.org';
const reader = { language: 'en', timeZone: 'Europe/Berlin', timeMode: null } as const;

const trouble: Notice = {
  kind: 'calendar-trouble',
  reader,
  writtenAt: at('2026-09-08T08:06:00Z'),
  calendar: 'Work & <b>Play</b>',
  since: at('2026-09-08T07:36:00Z'),
  needs: 'sign-in',
  links: { open: `${host}/settings/calendars` },
};

const collision: CalendarCollision = {
  kind: 'calendar-collision',
  reader,
  writtenAt: at('2026-09-08T08:06:00Z'),
  title: 'Portfolio review',
  attendee: 'Tomás Rivera',
  start: at('2026-09-10T09:30:00Z'),
  movedTo: at('2026-09-10T13:00:00Z'),
  links: { open: `${host}/appointments/0198` },
};

const emptied: Notice = {
  kind: 'calendar-emptied',
  reader,
  writtenAt: at('2026-09-08T08:06:00Z'),
  calendar: 'Work',
  meetings: 3,
  links: { open: `${host}/appointments` },
};

const adminAddress: Notice = {
  kind: 'admin-address',
  reader,
  writtenAt: at('2026-09-08T08:06:00Z'),
  email: 'mara@example.org',
  links: { open: `${host}/admin/confirm/1-secret` },
};

const every = languages.flatMap((language) =>
  [trouble, collision, emptied, adminAddress].map(
    (notice) => [notice.kind, language, { ...notice, reader: { ...reader, language } }] as const,
  ),
);

describe('A notice to the owner', () => {
  it.each(every)('%s in %s leads into the client, in both forms', (_kind, _language, notice) => {
    const { html, text, subject } = renderNotice(notice);
    expect(subject).not.toBe('');
    expect(html).toContain(`href="${notice.links.open}"`);
    expect(text).toContain(notice.links.open);
  });

  it('says which calendar, since when, and what to do', () => {
    const { subject, text } = renderNotice(trouble);
    expect(subject).toBe("Your calendar Work & <b>Play</b> can't be read");
    expect(text).toContain('Since: Tue 8 Sept, 09:36');
    expect(text).toContain('refused the password');
  });

  it('asks for no password where that would not help', () => {
    expect(renderNotice({ ...trouble, needs: 'a-look' }).text).not.toContain('password');
  });

  it('adds no markup from a name', () => {
    expect(renderNotice(trouble).html).not.toContain('<b>Play');
  });

  it('says that an emptied calendar has cancelled nothing', () => {
    const { subject, text } = renderNotice(emptied);
    expect(subject).toBe('Your calendar Work was emptied; your meetings stand');
    expect(text).toContain('Meetings: 3');
  });

  it('tells both times of a meeting that was not moved', () => {
    const { subject, text } = renderNotice(collision);
    expect(subject).toBe('Not moved: Thu 10 Sept, 11:30 with Tomás Rivera');
    expect(text).toContain('In your calendar: Thu 10 Sept, 15:00');
  });

  it.each([
    ['en', 'No meeting can be where you put the event.', 'In your calendar'],
    ['de', 'Dort, wo der Termin jetzt liegt, kann kein Treffen sein.', 'Im Kalender'],
  ] as const)('says in %s that no meeting can be at such a time', (language, why, label) => {
    const own = { ...reader, language };
    const { text, html } = renderNotice({ ...collision, movedTo: null, reader: own });
    expect(html).toContain(why);
    expect(text).not.toContain(label);
  });
});

import { JSDOM } from 'jsdom';
import type { Letter } from './letter';
import { renderLetter } from './render-letter';
import { everyLetter, sampleLetter } from './sample-letters';

/** Read as XML, which forgives nothing: an open tag or a bare `&` throws. */
const documentOf = (html: string): Document =>
  new JSDOM(html, { contentType: 'application/xhtml+xml' }).window.document;

const hrefs = (html: string): string[] =>
  [...documentOf(html).querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');

const webLinks = (html: string): string[] =>
  [...new Set(hrefs(html).filter((href) => href.startsWith('https:')))].toSorted();

const textOf = (html: string): string =>
  (documentOf(html).body.textContent ?? '').replace(/\s+/g, ' ');

/** What the reader of a letter has to learn from it, in whichever form they read it. */
const factsOf = (letter: Letter): string[] => {
  const times = letter.other.name.startsWith('Tomás') ? ['11:30 – 12:00'] : ['10:30 – 11:00'];
  const words = 'notes' in letter ? letter.notes : 'reason' in letter ? letter.reason : null;
  return [letter.other.name, letter.other.email, letter.meeting.title, ...times, words ?? ''];
};

describe('renderLetter', () => {
  describe.each(everyLetter)('%s in %s', (_kind, language, letter) => {
    const { subject, html, text } = renderLetter(letter);

    it('is well-formed and names its language', () => {
      expect(documentOf(html).documentElement.getAttribute('lang')).toBe(language);
    });

    it('says everything in HTML and in plain text', () => {
      for (const fact of factsOf(letter)) {
        expect(textOf(html)).toContain(fact);
        expect(text).toContain(fact);
      }
    });

    it('has the same links in both', () => {
      const inText = [...text.matchAll(/https:\S+/g)].map(([link]) => link);

      expect([...new Set(inText)].toSorted()).toEqual(webLinks(html));
    });

    it('links to all that it was given', () => {
      const given = Object.values(letter.links).filter((link) => link !== null);

      expect(webLinks(html)).toEqual(expect.arrayContaining(given));
    });

    it('needs no picture, no script and nothing from elsewhere', () => {
      expect(html).not.toMatch(/<(img|script|link|iframe|svg|object)|url\(|@import/);
    });

    it('has a subject of one line that names the time', () => {
      expect(subject).toMatch(/^[^\n]+1[01]:30/);
      expect(documentOf(html).title).toBe(subject);
    });
  });

  it('reads like this in English', () => {
    const { subject, text } = renderLetter(sampleLetter('request-to-owner'));

    expect(subject).toBe('Tomás Rivera asks for Thu 10 Sept, 11:30');
    expect(text).toBe(`Tomás Rivera would like to meet

Waits for you until Wed 9 Sept, 09:36

Thursday 10 September, 11:30 – 12:00
30 minutes, Berlin time. 10:30 in Lisbon, where Tomás Rivera is.

What: Portfolio review
With: Tomás Rivera <tomas.rivera@example.com>
Where: https://meet.example.org/r/kite-lantern-42
Guests: ana@example.com
Which case?
    I would like to talk about the second case.
Notes:
    I would like to talk about the second case.

Confirm:
https://meet.example.org/decide/x7Pq?answer=confirm

Decline:
https://meet.example.org/decide/x7Pq?answer=decline

These links open a page that asks once more, so a mail scanner can't decide for you. Without an answer until Wed 9 Sept, 09:36 the time is free again, and Tomás Rivera is told.

Open in Appointment:
https://meet.example.org/appointments/0198
`);
  });

  it('reads like this in German', () => {
    const { subject, text } = renderLetter(
      sampleLetter('confirmed-to-attendee', { language: 'de', guests: [] }),
    );

    expect(subject).toBe('Zugesagt: Portfolio review mit Mara Lindqvist, Do., 10. Sept., 10:30');
    expect(text).toBe(`Mara Lindqvist freut sich auf das Treffen

Zugesagt

Donnerstag, 10. September, 10:30 – 11:00 Uhr
30 Minuten, Ortszeit Lissabon. 11:30 in Berlin, wo Mara Lindqvist ist.

Anlass: Portfolio review
Mit: Mara Lindqvist <mara@example.org>
Ort: https://meet.example.org/r/kite-lantern-42

Am Treffen teilnehmen:
https://meet.example.org/r/kite-lantern-42

Treffen ansehen oder absagen:
https://meet.example.org/m/f3Qk9

Die Einladung ist angehängt; die meisten Kalender tragen sie von selbst ein. Gesendet von meet.example.org, weil jemand mit Ihrer Adresse um dieses Treffen gebeten hat.

Kalenderdatei:
https://meet.example.org/api/v1/public/appointments/f3Qk9.ics
`);
  });

  it('is the same text for the same letter', () => {
    const letter = sampleLetter('receipt-to-attendee');

    expect(renderLetter(letter)).toEqual(renderLetter(letter));
  });

  it('tells who cancelled', () => {
    const letter = sampleLetter('cancelled-to-owner');

    expect(renderLetter(letter).text).toContain('Tomás Rivera cancelled the meeting');
    expect(renderLetter({ ...letter, cancelledBy: 'reader' }).text).toContain(
      'You cancelled the meeting with Tomás Rivera',
    );
  });

  it('gives nobody the way to a meeting that is not booked', () => {
    const place = {
      type: 'in-person',
      text: '12 Hidden Lane',
      url: 'https://maps.example/x',
    } as const;

    const { text, html } = renderLetter(sampleLetter('receipt-to-attendee', { place }));

    expect(text).toContain('Where: In person');
    expect(text + html).not.toMatch(/Hidden Lane|maps\.example/);
  });

  it('carries no words of whoever typed an address to that address', () => {
    const letter = sampleLetter('cancelled-to-attendee', { words: 'Buy cheap watches' });

    const { text, html } = renderLetter({ ...letter, cancelledBy: 'reader' });

    expect(text + html).not.toContain('watches');
  });

  it('gives guests no door to an appointment that is not theirs to change', () => {
    const letter = sampleLetter('confirmed-to-attendee', { place: { type: 'online' } });

    const { html } = renderLetter({ ...letter, links: { manage: null, calendarFile: null } });

    expect(webLinks(html)).toEqual([]);
  });

  it.each([
    [{ type: 'online' }, 'Where: Online'],
    [{ type: 'in-person', text: 'Café Lux, Main Street 1' }, 'Where: Café Lux, Main Street 1'],
    [
      { type: 'in-person', text: 'Café Lux', url: 'https://maps.example/lux' },
      'Where: Café Lux\nhttps://maps.example/lux',
    ],
  ] as const)('shows a place such as %j', (place, shown) => {
    expect(renderLetter(sampleLetter('confirmed-to-owner', { place })).text).toContain(shown);
  });
});

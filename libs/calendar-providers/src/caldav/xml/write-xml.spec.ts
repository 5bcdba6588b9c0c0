import { readXml } from './read-xml';
import { writeXml } from './write-xml';
import { childText } from './xml-element';

describe('a question in XML', () => {
  it('names elements, their attributes and rows of the same', () => {
    const text = writeXml({
      'c:calendar-multiget': {
        prop: { getetag: {}, 'c:calendar-data': {} },
        href: ['/a', '/b'],
        'c:comp-filter': { _attributes: { name: '"VEVENT"' }, _text: 'x' },
      },
    });
    expect(text.split('\n')[1]?.replace(/ xmlns:\w+="[^"]+"/g, '')).toBe(
      '<c:calendar-multiget><d:prop><d:getetag/><c:calendar-data/></d:prop><d:href>/a</d:href><d:href>/b</d:href>' +
        '<c:comp-filter name="&quot;VEVENT&quot;">x</c:comp-filter></c:calendar-multiget>',
    );
  });

  it.each(['a&b<c>"d"', ' é😀 ', ']]>', 'line\r\nline'])('says %j as it is', (said) => {
    expect(childText(readXml(writeXml({ a: { b: said } })), 'd:b')).toBe(said.trim());
  });

  it('leaves out what XML cannot say', () => {
    expect(writeXml({ a: { b: 'a\u0000b\ud800' } })).toContain('<d:b>ab\ufffd</d:b>');
  });
});

import { readXml } from './read-xml';
import { childrenOf, childText, textOf, type XmlElement } from './xml-element';

const names = ({ name, children }: XmlElement): unknown => [name, ...children.map(names)];

describe('an answer in XML', () => {
  it.each([
    ['<D:a xmlns:D="DAV:"><D:b/></D:a>'],
    ['<a xmlns="DAV:"><b></b></a>'],
    ["<?xml version='1.0'?>\n<!-- x --><x:a xmlns:x = 'DAV:'\n><x:b /></x:a>\n"],
    ['\uFEFF<a xmlns="DAV:"><b xmlns="DAV:"/></a>'],
    ['<a><b/></a>'],
    ['<D:a><D:b/></D:a>'],
  ])('%s is read by its namespaces, not its prefixes', (text) => {
    expect(names(readXml(text))).toEqual(['d:a', ['d:b']]);
  });

  it('tells the namespaces of calendars from each other and from foreign ones', () => {
    const root = readXml(
      '<a xmlns="DAV:" xmlns:b="urn:ietf:params:xml:ns:caldav"><b:c/><c xmlns="http://calendarserver.org/ns/"/><c xmlns="urn:x"/></a>',
    );
    expect(names(root)).toEqual(['d:a', ['c:c'], ['cs:c'], ['{urn:x}c']]);
  });

  it('knows no names of its own language for namespaces', () => {
    const root = readXml('<a xmlns:x="urn:x"><constructor:b/><__proto__:b/><x:b/></a>');
    expect(names(root)).toEqual(['d:a', ['constructor:b'], ['__proto__:b'], ['{urn:x}b']]);
  });

  it('forgets a namespace with the element that has declared it', () => {
    const root = readXml('<a xmlns:x="urn:1"><b xmlns:x="urn:2"><x:c/></b><x:c/></a>');
    expect(names(root)).toEqual(['d:a', ['d:b', ['{urn:2}c']], ['{urn:1}c']]);
  });

  it('leaves numbers, spaces within and doubts as they were written', () => {
    const root = readXml('<a><b> 1.10 </b><b>00123</b><b>a\n b</b><b>&nbsp;&#0;&#x110000;</b></a>');
    expect(childrenOf(root, 'd:b').map(textOf)).toEqual([
      '1.10',
      '00123',
      'a\n b',
      '&nbsp;&#0;&#x110000;',
    ]);
  });

  it('reads escapes and CDATA, several pieces too', () => {
    const root = readXml(
      '<a><b>&lt;&#38;&#x1F600;&gt;</b><c>1<![CDATA[<&amp;]]]]><![CDATA[>]]>2<!-- 3 -->4</c></a>',
    );
    expect([childText(root, 'd:b'), childText(root, 'd:c')]).toEqual(['<&😀>', '1<&amp;]]>24']);
  });

  it('reads attributes with either quote, and > in them', () => {
    const root = readXml(`<a><comp name='VEVENT' x="a>b&amp;'"/></a>`);
    expect(root.children[0]?.attributes).toEqual({ name: 'VEVENT', x: "a>b&'" });
  });

  it.each<[string, string]>([
    ['a document type', '<!DOCTYPE a><a/>'],
    [
      'a bomb of entities',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
    ],
    ['a file', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['a hundred thousand levels', '<a>'.repeat(100_000) + '</a>'.repeat(100_000)],
    [
      'a thousand attributes at one element',
      `<a${Array.from({ length: 1001 }, (_, at) => ` b${at}="c"`).join('')}/>`,
    ],
    ['a million attributes', `<a${' b="c"'.repeat(1_000_000)}/>`],
    ['a million elements and one', `<a>${'<b/>'.repeat(1_000_000)}</a>`],
    ['tags that do not match', '<a><b></a></b>'],
    ['an end that is missing', '<a><b></b>'],
    ['a comment without an end', '<a><!-- </a>'],
    ['CDATA without an end', '<a><![CDATA[ </a>'],
    ['a broken tag', '<a b></a>'],
    ['two roots', '<a/><a/>'],
    ['text around it', 'x<a/>'],
    ['nothing', ''],
    ['a page', '<html><br><p>Sign in</html>'],
  ])('with %s is refused', (_, text) => {
    expect(() => readXml(text)).toThrow(expect.objectContaining({ name: 'XmlRefused' }));
  });

  it('is refused in time however its tags are padded', () => {
    expect(() => readXml(`<a${' '.repeat(200_000)}`)).toThrow('broken');
    expect(() => readXml(`<a${' b="c"'.repeat(50_000)}`)).toThrow('broken');
  });
});

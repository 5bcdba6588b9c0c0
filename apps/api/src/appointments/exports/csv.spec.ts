import { csvLine } from './csv';

it.each([
  [['a', 'b'], 'a,b'],
  [['', ''], ','],
  [['a,b', 'c'], '"a,b",c'],
  [['she said "no"'], '"she said ""no"""'],
  [['two\r\nlines', 'two\nlines'], '"two\r\nlines","two\nlines"'],
  [['Ärger, 李 👩🏽‍💻'], '"Ärger, 李 👩🏽‍💻"'],
  [[' spaces '], ' spaces '],
])('writes %j by RFC 4180', (cells, line) => {
  expect(csvLine(cells)).toBe(`${line}\r\n`);
});

it.each([
  ['=1+1', "'=1+1"],
  ['+49 30 1234', "'+49 30 1234"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ['a=1', 'a=1'],
  // Where lists are separated by semicolons, a file with commas is cut there, and at each line: quotes do not help.
  ['Bob;=1+1', "Bob;'=1+1"],
  ['Bob; @SUM(A1)', "Bob; '@SUM(A1)"],
  ['hello\n=1+1\r\n+1', '"hello\n\'=1+1\r\n\'+1"'],
  ['a,=1', '"a,\'=1"'],
  ['a\t-1', "a\t'-1"],
  ['5-1; and so on', '5-1; and so on'],
])('lets no spreadsheet reckon with %j', (value, written) => {
  expect(csvLine([value])).toBe(`${written}\r\n`);
});

import type { Mail } from './mail';

const invitation = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Appointment//EN',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:0198c0de-0000-7000-8000-000000000001',
  'DTSTAMP:20260908T073600Z',
  'DTSTART:20260910T093000Z',
  'DTEND:20260910T100000Z',
  'SUMMARY:Gespräch über 日本',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

export const sampleMail = (changes: Partial<Mail> = {}): Mail => ({
  from: { name: 'Mara Lindqvist', email: 'appointment@example.org' },
  to: [{ name: 'Tomás Rivera', email: 'tomas@example.com' }],
  replyTo: { name: 'Mara Lindqvist', email: 'mara@example.org' },
  subject: 'Zugesagt: Gespräch, Do., 10. Sept., 10:30',
  html: '<!DOCTYPE html><html><body><p>Gespräch – 日本</p></body></html>',
  text: 'Gespräch – 日本\n',
  calendar: { method: 'REQUEST', content: invitation },
  messageId: 'letter-17@example.org',
  ...changes,
});

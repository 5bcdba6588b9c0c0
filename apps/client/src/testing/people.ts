import type { Session, Subscriber } from '@appointment/contracts';

export const aSubscriber = (own: Partial<Subscriber> = {}): Subscriber => ({
  id: 1,
  username: 'mara',
  email: 'mara@example.com',
  name: 'Mara Lindqvist',
  level: 'basic',
  timezone: 'Europe/Berlin',
  language: 'en',
  avatarUrl: null,
  secondaryEmail: null,
  colourScheme: 'system',
  timeMode: 24,
  startOfWeek: 1,
  setupDone: true,
  pageUrl: 'https://meet.example.org/mara',
  timeCreated: '2026-09-01T08:00:00Z',
  ...own,
});

export const aSession = (accessToken: string, own: Partial<Subscriber> = {}): Session => ({
  accessToken,
  expiresIn: 900,
  subscriber: aSubscriber(own),
});

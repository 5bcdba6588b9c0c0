import { Injectable } from '@nestjs/common';
import type { Subscriber as SubscriberView } from '@appointment/contracts';
import { Config } from '../config';
import type { Subscriber } from '../database';

/** What a subscriber is told of themselves, field by field. */
export const toSubscriberView = (subscriber: Subscriber, publicUrl: string): SubscriberView => ({
  id: subscriber.id,
  username: subscriber.username,
  email: subscriber.email,
  name: subscriber.name,
  level: subscriber.level,
  timezone: subscriber.timezone,
  language: subscriber.language,
  avatarUrl: subscriber.avatarUrl,
  secondaryEmail: subscriber.secondaryEmail,
  colourScheme: subscriber.colourScheme,
  timeMode: subscriber.timeMode,
  startOfWeek: subscriber.startOfWeek,
  setupDone: subscriber.setupDone,
  pageUrl: `${publicUrl}/${subscriber.username}`,
  timeCreated: subscriber.timeCreated.toString(),
});

@Injectable()
export class SubscriberViews {
  constructor(private readonly config: Config) {}

  of(subscriber: Subscriber): SubscriberView {
    return toSubscriberView(subscriber, this.config.publicUrl);
  }
}

import type {
  Appointment,
  AppointmentPage,
  Calendar,
  ConnectedCaldav,
  CreateScheduleInput,
  Schedule,
  Session,
  Subscriber,
} from '@appointment/contracts';
import type { CalendarAccount } from '../services/radicale.ts';
import type { Api } from './api.ts';

export interface NewOwner {
  readonly email: string;
  readonly password?: string;
  readonly name?: string;
  readonly timezone?: string;
}

export const usualPassword = 'correct horse battery';

/** A person with an account, doing through the API what the client would do for them. */
export class Owner {
  readonly api: Api;
  readonly subscriber: Subscriber;

  constructor(api: Api, subscriber: Subscriber) {
    this.api = api;
    this.subscriber = subscriber;
  }

  static async signUp(
    stranger: Api,
    { password = usualPassword, ...person }: NewOwner,
  ): Promise<Owner> {
    const answer = await stranger.post('/api/v1/auth/register', { ...person, password });
    const { accessToken, subscriber } = answer.as<Session>(201);
    return new Owner(stranger.as(accessToken), subscriber);
  }

  /** Connects an account and lets only this calendar of it count; answers that calendar. */
  async connect(url: string, account: CalendarAccount, title = 'Work'): Promise<Calendar> {
    const answer = await this.api.post('/api/v1/connections/caldav', { url, ...account });
    const { calendars } = answer.as<ConnectedCaldav>(201);
    const chosen = calendars.find((calendar) => calendar.title === title);
    if (!chosen)
      throw new Error(`There is no calendar ${title} among ${JSON.stringify(calendars)}`);
    if (chosen.connected) return chosen;
    const patched = await this.api.patch(`/api/v1/calendars/${chosen.id}`, { connected: true });
    return patched.as<Calendar>(200);
  }

  async publish(schedule: CreateScheduleInput): Promise<Schedule> {
    return (await this.api.post('/api/v1/schedules', schedule)).as<Schedule>(201);
  }

  async sync(calendar: Calendar): Promise<void> {
    (await this.api.post(`/api/v1/calendars/${calendar.id}/sync`)).as<Calendar>(200);
  }

  async appointment(id: string): Promise<Appointment> {
    return (await this.api.get(`/api/v1/appointments/${id}`)).as<Appointment>(200);
  }

  async appointments(query = ''): Promise<readonly Appointment[]> {
    return (await this.api.get(`/api/v1/appointments${query}`)).as<AppointmentPage>(200).items;
  }

  async decide(id: string, decision: 'confirm' | 'decline' | 'cancel'): Promise<Appointment> {
    return (await this.api.post(`/api/v1/appointments/${id}/${decision}`, {})).as<Appointment>(200);
  }
}

/** What a message of the topic `notice` asks for. */
export type NoticeOrder =
  | {
      readonly notice: 'admin-address';
      readonly subscriberId: number;
    }
  | {
      readonly notice: 'calendar-trouble';
      readonly connectionId: number;
      /** The one calendar that it is about; all of the connection without it. */
      readonly calendarId?: number;
      /** Problem code. */
      readonly code: string;
      /** As an instant. */
      readonly since: string;
    }
  | {
      readonly notice: 'calendar-collision';
      readonly slotId: number;
      /** As an instant; null where no meeting can be. */
      readonly movedTo: string | null;
    }
  | {
      readonly notice: 'calendar-emptied';
      readonly calendarId: number;
      /** How many are written there again. */
      readonly meetings: number;
    };

import { type MailSink, startMailSink } from './mail-sink.ts';
import { type Mariadb, startMariadb } from './mariadb.ts';
import { type Radicale, startRadicale } from './radicale.ts';

export interface Services {
  readonly mariadb: Mariadb;
  readonly radicale: Radicale;
  readonly mail: MailSink;
  readonly stop: () => Promise<void>;
}

/** Everything that the product talks to, or nothing: what did start ends again when one of them fails. */
export const startServices = async (): Promise<Services> => {
  const starting = [startMariadb(), startRadicale(), startMailSink()] as const;
  const stop = async () => {
    await Promise.allSettled(starting.map(async (service) => (await service).stop()));
  };
  try {
    const [mariadb, radicale, mail] = await Promise.all(starting);
    return { mariadb, radicale, mail, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Where tests find them. */
export const environmentOf = ({ mariadb, radicale }: Services): Record<string, string> => ({
  MARIADB_URL: mariadb.url,
  RADICALE_URL: radicale.url,
});

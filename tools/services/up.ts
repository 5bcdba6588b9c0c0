/**
 * `npm run services`: a MariaDB, a Radicale and a mail sink to develop against, until Ctrl-C.
 */
import { installMissing, serverNeeds } from './apt.ts';
import { calendarAccounts } from './radicale.ts';
import { environmentOf, startServices } from './services.ts';

installMissing(serverNeeds);
const services = await startServices();

const { mariadb, radicale, mail } = services;
const accounts = calendarAccounts.map(({ username, password }) => `${username}/${password}`);
const environment = {
  ...environmentOf(services),
  DATABASE_URL: `${mariadb.url}appointment`,
  MAIL_URL: mail.smtpUrl,
  OUTBOUND_ALLOW: '127.0.0.1',
};

console.log(`
MariaDB     ${mariadb.url}
Radicale    ${radicale.url} (${accounts.join(', ')})
Mail        ${mail.smtpUrl}, to be read at ${mail.apiUrl}

${Object.entries(environment)
  .map(([name, value]) => `export ${name}=${value}`)
  .join('\n')}

Ctrl-C stops them.`);

const leave = () => void services.stop().then(() => process.exit(0));
process.once('SIGINT', leave);
process.once('SIGTERM', leave);

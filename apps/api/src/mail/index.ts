export { MailModule } from './mail.module';
export { MailPort } from './mail-port';

export { AdminAddresses } from './admin-addresses';
export { AdminLinks } from './admin-links';
export { AuthModule } from './auth.module';
export { SubscriberViews, toSubscriberView } from './subscriber.view';
export { isFree } from './usernames';

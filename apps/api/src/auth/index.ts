export { AuthModule } from './auth.module';
export { SubscriberViews, toSubscriberView } from './subscriber.view';
export { isFree } from './usernames';

export { SubscribersModule } from './subscribers.module';

export { Keys } from './keys';
export {
  GuardedFetch,
  type OutboundInit,
  OutboundLimits,
  OutboundRefused,
  type OutboundRefusal,
} from './outbound';
export { Sealer, SealBroken } from './sealer';
export { SecurityModule } from './security.module';
export { hashToken, newToken } from './tokens';

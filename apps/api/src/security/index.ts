export { GuardedFetch, type OutboundInit } from './guarded-fetch';
export { Keys } from './keys';
export { OutboundRefused, type OutboundRefusal } from './outbound-refused';
export { Sealer, SealBroken } from './sealer';
export { SecurityModule } from './security.module';
export { hashToken, newToken } from './tokens';

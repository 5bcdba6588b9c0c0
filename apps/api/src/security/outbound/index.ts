export { GuardedFetch, type OutboundInit, OutboundLimits } from './guarded-fetch';
export { OutboundRefused, type OutboundRefusal } from './outbound-refused';

import { Global, Module } from '@nestjs/common';
import { GuardedFetch } from './outbound';
import { Keys } from './keys';
import { Sealer } from './sealer';

@Global()
@Module({
  providers: [GuardedFetch, Keys, Sealer],
  exports: [GuardedFetch, Keys, Sealer],
})
export class SecurityModule {}

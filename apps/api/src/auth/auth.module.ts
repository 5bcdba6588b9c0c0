import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { Keys } from '../security';
import { AccessTokens } from './access-tokens';
import { AdminAddressController } from './admin-address.controller';
import { AdminAddresses } from './admin-addresses';
import { AdminLinks } from './admin-links';
import { Admins } from './admins';
import { AuthController } from './auth.controller';
import { BearerStrategy } from './bearer.strategy';
import { PasswordStrategy } from './password.strategy';
import { Passwords } from './passwords';
import { RefreshCookie } from './refresh-cookie';
import { RefreshTokens } from './refresh-tokens';
import { RegistrationService } from './registration.service';
import { SessionGuard } from './session.guard';
import { SessionHousekeeping } from './session-housekeeping';
import { SessionsService } from './sessions.service';
import { SignInOptionsService } from './sign-in-options.service';
import { SubscriberViews } from './subscriber.view';

@Module({
  imports: [
    PassportModule,
    JwtModule.registerAsync({
      inject: [Keys],
      useFactory: (keys: Keys) => ({
        secret: keys.derive('jwt'),
        signOptions: { algorithm: 'HS256' },
      }),
    }),
  ],
  controllers: [AdminAddressController, AuthController],
  providers: [
    AccessTokens,
    AdminAddresses,
    AdminLinks,
    Admins,
    BearerStrategy,
    PasswordStrategy,
    Passwords,
    RefreshCookie,
    RefreshTokens,
    RegistrationService,
    SessionHousekeeping,
    SessionsService,
    SignInOptionsService,
    SubscriberViews,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [AdminAddresses, AdminLinks, SubscriberViews],
})
export class AuthModule {}

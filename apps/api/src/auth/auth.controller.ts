import { Body, Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { ApiTags } from '@nestjs/swagger';
import { Login, Register, Session, SignInOptions } from '@appointment/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Subscriber } from '../database';
import { Answers, Public, RateLimit } from '../http';
import { RefreshCookie } from './refresh-cookie';
import { RegistrationService } from './registration.service';
import { type OpenSession, SessionsService } from './sessions.service';
import { SignInOptionsService } from './sign-in-options.service';

@ApiTags('Signing in')
@Public()
@Controller('auth')
export class AuthController {
  constructor(
    private readonly registration: RegistrationService,
    private readonly sessions: SessionsService,
    private readonly cookie: RefreshCookie,
    private readonly options: SignInOptionsService,
  ) {}

  @Get('options')
  @Answers({ summary: 'What the sign-in page may offer.', schema: SignInOptions })
  signInOptions(): Promise<SignInOptions> {
    return this.options.get();
  }

  @Post('register')
  @RateLimit('sign-up')
  @Answers({
    summary: 'Opens an account; the first one is the administrator’s.',
    status: 201,
    schema: Session,
    problems: ['subscriber.email-taken', 'auth.sign-up-closed', 'auth.scheme-off'],
  })
  async register(
    @Body({ schema: Register }) body: Register,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.open(reply, await this.sessions.begin(await this.registration.register(body)));
  }

  @Post('login')
  @UseGuards(AuthGuard('password'))
  @RateLimit('sign-in')
  @Answers({
    summary: 'Begins a session. The refresh token comes as a cookie.',
    schema: Session,
    problems: ['auth.wrong-credentials', 'auth.account-disabled', 'auth.scheme-off'],
  })
  async login(
    @Body({ schema: Login }) _body: Login,
    @Req() request: FastifyRequest & { user: Subscriber },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.open(reply, await this.sessions.begin(request.user));
  }

  @Post('refresh')
  @Answers({
    summary: 'Continues a session: the refresh cookie is good for one use and is replaced.',
    schema: Session,
    problems: ['auth.refresh-invalid', 'auth.account-disabled'],
  })
  async refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.open(reply, await this.sessions.continue(this.cookie.of(request)));
  }

  @Post('logout')
  @Answers({ summary: 'Ends the session, on this device.', status: 204 })
  async logout(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(this.cookie.of(request));
    this.cookie.clear(reply);
  }

  private open(reply: FastifyReply, { session, refreshToken }: OpenSession): Session {
    this.cookie.set(reply, refreshToken);
    return session;
  }
}

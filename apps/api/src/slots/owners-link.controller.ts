import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PublicDecision, Reason } from '@appointment/contracts';
import { Answers, PathText, Public, RateLimit } from '../http';
import { OwnersLinkService } from './owners-link.service';

const refusals = ['link.invalid', 'appointment.not-decidable'] as const;

/** A GET never decides: mail programs and scanners open every link. */
@ApiTags('Booking')
@Public()
@RateLimit('public-read')
@Controller('public/decisions')
export class OwnersLinkController {
  constructor(private readonly link: OwnersLinkService) {}

  @Get(':token')
  @Answers({
    summary: 'The request behind an owner’s link. Looking decides nothing.',
    schema: PublicDecision,
    problems: ['link.invalid'],
  })
  show(@PathText('token') token: string) {
    return this.link.show(token);
  }

  @Post(':token/confirm')
  @Answers({ summary: 'Confirms the request.', schema: PublicDecision, problems: refusals })
  confirm(@PathText('token') token: string) {
    return this.link.confirm(token);
  }

  @Post(':token/decline')
  @Answers({ summary: 'Declines the request.', schema: PublicDecision, problems: refusals })
  decline(@PathText('token') token: string, @Body({ schema: Reason }) { reason }: Reason) {
    return this.link.decline(token, reason);
  }
}

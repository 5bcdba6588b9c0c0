import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageKey } from '@appointment/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, PathText, Public, RateLimit } from '../../../http';
import { PublicPages } from '../public-pages';
import { ChangeStreams } from './change-streams';
import { sendEvents } from './send-events';

@ApiTags('Public pages')
@Public()
@RateLimit('public-read')
@Controller('public')
export class ChangesController {
  constructor(
    private readonly pages: PublicPages,
    private readonly streams: ChangeStreams,
  ) {}

  @Get(':username/:slug/changes')
  @Answers({
    summary: 'Says `changed` whenever the times of a page may have changed, within seconds.',
    mediaType: 'text/event-stream',
    description: 'Server-sent events, until either side ends them',
    problems: ['not-found', 'schedule.paused'],
  })
  async changes(
    @PathText('username') username: string,
    @PathText('slug') slug: string,
    @Query({ schema: PageKey }) { key }: PageKey,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const page = await this.pages.open({ username, slug, key });
    sendEvents(reply, this.streams.open(page, request.ip));
  }
}

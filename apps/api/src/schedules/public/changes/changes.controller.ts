import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageKey } from '@appointment/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, PathText, Public, RateLimit } from '../../../http';
import { PublicPages } from '../public-pages';
import { ChangeStreams } from './change-streams';

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
    const stream = this.streams.open(page, request.ip);
    void reply
      .header('content-type', 'text/event-stream')
      .header('cache-control', 'no-cache')
      // nginx would collect events until a buffer is full.
      .header('x-accel-buffering', 'no')
      // When it ends, so does the connection: a server that closes need not wait for it.
      .header('connection', 'close')
      .send(stream);
  }
}

import { type ConferencingPort, jitsiPort } from '@appointment/conferencing-providers';
import { MeetingLinkProvider, type MeetingLinkServices } from '@appointment/contracts';
import { Injectable } from '@nestjs/common';
import { Config } from '../config';

/** Whoever makes the links to online meetings. Who asks never learns of which kind they are; tests stand in here. */
@Injectable()
export class ConferencingPorts {
  constructor(private readonly config: Config) {}

  open(provider: MeetingLinkProvider): ConferencingPort {
    switch (provider) {
      case 'jitsi':
        return jitsiPort({ url: this.config.jitsiUrl });
    }
  }

  /** All that this server has, with nothing to connect. */
  services(): MeetingLinkServices {
    return {
      items: MeetingLinkProvider.options.map((provider) => ({
        provider,
        host: this.hostOf(provider),
      })),
    };
  }

  private hostOf(provider: MeetingLinkProvider): string {
    switch (provider) {
      case 'jitsi':
        return new URL(this.config.jitsiUrl).host;
    }
  }
}

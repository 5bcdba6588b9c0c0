import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import type { ExternalConnection } from '../database';
import { Sealer } from '../security';

const CaldavCredentials = z.object({ url: z.string(), username: z.string(), password: z.string() });

/** What opens a CalDAV account; `url` is where its calendars are, found by discovery. */
export type CaldavCredentials = z.infer<typeof CaldavCredentials>;

/** Credentials as they are stored: sealed JSON, never readable in the table. */
@Injectable()
export class Credentials {
  constructor(private readonly sealer: Sealer) {}

  seal(credentials: CaldavCredentials): string {
    return this.sealer.seal(JSON.stringify(credentials));
  }

  /** Throws `SealBroken` when APP_SECRET is not the one under which they were sealed. */
  caldavOf({ token }: ExternalConnection): CaldavCredentials {
    return CaldavCredentials.parse(JSON.parse(this.sealer.open(token ?? '')));
  }
}

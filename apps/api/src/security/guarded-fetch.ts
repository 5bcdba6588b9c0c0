import { Injectable } from '@nestjs/common';

export interface OutboundInit {
  method?: string;
  headers?: HeadersInit;
  body?: string | Uint8Array | null;
  /** A redirect is answered as it came, unless it is to be followed. */
  redirect?: 'manual' | 'follow';
  signal?: AbortSignal;
}

/** The only door to other people's servers. */
@Injectable()
export class GuardedFetch {
  /** Throws `OutboundRefused`. */
  readonly fetch = async (url: string | URL, init: OutboundInit = {}): Promise<Response> => {
    throw new Error(`not built yet: ${String(url)} ${String(init.method)}`);
  };
}

import type { BookingReceipt } from '@appointment/contracts';
import type { Page } from 'playwright-core';
import { type Bookable, World, newAddress } from '@appointment/tools';
import { Browsers } from './browser';

/** A server with Mara's page, one request that waits and one meeting, and a browser to look at it. */
export class Scene {
  readonly world: World;
  readonly browsers: Browsers;
  readonly mara: Bookable;
  readonly request: BookingReceipt;
  readonly booked: BookingReceipt;

  private constructor(parts: Pick<Scene, 'world' | 'browsers' | 'mara' | 'request' | 'booked'>) {
    this.world = parts.world;
    this.browsers = parts.browsers;
    this.mara = parts.mara;
    this.request = parts.request;
    this.booked = parts.booked;
  }

  static async open(): Promise<Scene> {
    const [world, browsers] = await Promise.all([World.open('sqlite'), Browsers.open()]);
    const mara = await world.bookable({ details: 'Bring two or three projects.' });
    const profile = { setupDone: true, name: 'Mara Lindqvist' };
    (await mara.owner.api.patch('/api/v1/me', profile)).as(200);
    const book = async (name: string) => {
      const { start } = await mara.stranger.free(30);
      return mara.stranger.book(start, { name, email: newAddress('ana') });
    };
    const request = await book('Ana Okafor');
    const booked = await book('Tomás Rivera');
    await mara.owner.decide(booked.id, 'confirm');
    return new Scene({ world, browsers, mara, request, booked });
  }

  get url(): string {
    return this.world.server.url;
  }

  get bookingPage(): string {
    return this.pageAt(this.mara.stranger.page.slug);
  }

  pageAt(slug: string): string {
    return `${this.url}/${this.mara.stranger.page.username}/${slug}`;
  }

  async close(): Promise<void> {
    await this.browsers.close();
    await this.world.close();
  }
}

/** Brings a page to where it is to be looked at. */
export type Pose = () => Promise<void>;

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor();

import { TestEnvironment } from 'jest-environment-jsdom';

/** What browsers have and jsdom lacks, lent by Node. */
const lent = [
  'AbortController',
  'AbortSignal',
  'Headers',
  'Request',
  'Response',
  'Temporal',
  'TextDecoder',
  'TextEncoder',
  'structuredClone',
];

/** jsdom with the platform of a current browser. */
export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of lent) this.global[name] = globalThis[name];
  }
}

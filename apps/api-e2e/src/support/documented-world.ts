import { type DatabaseKind, World } from '@appointment/tools';
import { Documentation } from './documentation';

/** A world in which every answer of the API is held against its documentation. */
export const openWorld = (kind: DatabaseKind, env: NodeJS.ProcessEnv = {}): Promise<World> =>
  World.open(kind, {
    env,
    witness: async (serverUrl) => {
      const documentation = await Documentation.of(serverUrl);
      return (exchange) => documentation.check(exchange);
    },
  });

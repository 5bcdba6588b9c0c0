import { connect, createServer, type Server, type Socket } from 'node:net';
import { codeOf, mariadb, signUp, testApp, type TestApp, type TestDatabase } from '../../test';

/** Stands between the house and its database, and can be cut. */
class Cable {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  port = 0;

  constructor(private readonly target: URL) {}

  async plugIn(): Promise<void> {
    const server = createServer((inner) => {
      const outer = connect(Number(this.target.port), this.target.hostname);
      for (const socket of [inner, outer])
        this.sockets.add(socket.on('error', () => socket.destroy()));
      inner.pipe(outer).pipe(inner);
    });
    await new Promise<void>((listening) => server.listen(this.port, '127.0.0.1', listening));
    this.port = (server.address() as { port: number }).port;
    this.server = server;
  }

  async cut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await new Promise((closed) => this.server?.close(closed));
  }
}

// SQLite is part of the process and can't go away.
(mariadb.available ? describe : describe.skip)('A database that goes away', () => {
  let database: TestDatabase;
  let cable: Cable;
  let server: TestApp;

  beforeAll(async () => {
    database = await mariadb.create();
    cable = new Cable(new URL(database.url));
    await cable.plugIn();
    const url = new URL(database.url);
    url.host = `127.0.0.1:${cable.port}`;
    server = await testApp({ database, config: { databaseUrl: url.href } });
  });

  afterAll(async () => {
    await server.close();
    await cable.cut();
    await database.drop();
  });

  it('is said to be away, to people and to whoever watches, until it is back', async () => {
    const { accessToken: token } = await signUp(server);
    await cable.cut();
    const answer = await server.call('GET', '/me', { token });
    expect([answer.statusCode, codeOf(answer)]).toEqual([503, 'unavailable']);
    expect((await server.app.inject('/health/live')).statusCode).toBe(200);
    expect((await server.app.inject('/health/ready')).statusCode).toBe(503);
    await cable.plugIn();
    expect((await server.app.inject('/health/ready')).statusCode).toBe(200);
    expect((await server.call('GET', '/me', { token })).statusCode).toBe(200);
  });
});

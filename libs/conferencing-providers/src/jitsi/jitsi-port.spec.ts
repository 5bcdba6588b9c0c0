import { conferencingContract } from '../conferencing-port.contract';
import { jitsiPort } from './jitsi-port';

conferencingContract('Jitsi', () => jitsiPort({ url: 'https://meet.jit.si' }));

describe('A Jitsi room', () => {
  it.each(['https://jitsi.example.org/rooms', 'https://jitsi.example.org/rooms/'])(
    'is on the server of %s, under a name of 128 bits',
    async (url) => {
      const { id, url: room } = await jitsiPort({ url }).create({
        id: 'x',
        title: 'x',
        start: Temporal.Instant.fromEpochMilliseconds(0),
        end: Temporal.Instant.fromEpochMilliseconds(1),
      });
      expect(room).toBe(`https://jitsi.example.org/rooms/${id}`);
      expect(id).toMatch(/^appointment-[0-9a-f]{32}$/);
    },
  );
});

import { conferencingContract } from '../conferencing-port.contract';
import { ConferencingUnavailable } from '../conferencing-unavailable';
import { MemoryConferencing } from './memory-conferencing';

conferencingContract('memory', () => new MemoryConferencing());

it('A provider that fails gives no link', async () => {
  const memory = new MemoryConferencing();
  memory.failWith(true);
  const asked = memory.create({
    id: 'x',
    title: 'x',
    start: Temporal.Instant.fromEpochMilliseconds(0),
    end: Temporal.Instant.fromEpochMilliseconds(1),
  });
  await expect(asked).rejects.toBeInstanceOf(ConferencingUnavailable);
  expect(memory.links.size).toBe(0);
});

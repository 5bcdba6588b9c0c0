import type { EntityManager } from '@mikro-orm/core';
import { Appointment } from '../../database';
import { NotFound } from '../../http';
import { HandPickedClosed } from '../hand-picked.errors';

/** What a link leads to. A draft, a disabled owner and an unknown link look alike. */
export const behindLink = async (em: EntityManager, slug: string): Promise<Appointment> => {
  const appointment = await em.findOne(Appointment, { slug }, { populate: ['owner'] });
  // One of the databases takes capitals for small letters; a secret has both.
  if (appointment?.slug !== slug || appointment.owner.disabled) throw new NotFound();
  if (appointment.status === 'draft') throw new NotFound();
  if (appointment.status === 'closed') throw new HandPickedClosed();
  return appointment;
};

import type { EntityManager } from '@mikro-orm/core';
import { Appointment } from '../../database';
import { NotFound } from '../../http';
import { HandPickedClosed } from '../../slots';

/** As `newToken` makes them. Links that nobody can have are not even looked up. */
const SHAPE = /^[\w-]{32}$/;

/** What a link leads to, open or closed. A draft, a disabled owner and an unknown link look alike. */
export const sharedAt = async (em: EntityManager, slug: string): Promise<Appointment> => {
  if (!SHAPE.test(slug)) throw new NotFound();
  const appointment = await em.findOne(Appointment, { slug }, { populate: ['owner'] });
  // One of the databases takes capitals for small letters; a secret has both.
  if (appointment?.slug !== slug || appointment.owner.disabled) throw new NotFound();
  if (appointment.status === 'draft') throw new NotFound();
  return appointment;
};

/** What times can be picked from. */
export const behindLink = async (em: EntityManager, slug: string): Promise<Appointment> => {
  const appointment = await sharedAt(em, slug);
  if (appointment.status === 'closed') throw new HandPickedClosed();
  return appointment;
};

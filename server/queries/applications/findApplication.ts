import { DomainError } from '../../domain/errors.ts';
import { Application } from '../../models/application.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import { asVisible } from '../matters/asVisible.ts';

/**
 * An application by number: of the actor's own bureau, or one that it pulled up, which `authorize` then lets be
 * read and nothing else.
 * @throws DomainError `application.not_found` for another bureau's as for none at all
 */
export async function findApplication(actor: StaffActor, no: string) {
  const application = await asVisible(actor, 'application', await Application.findOne({ no }).lean());
  if (!application) throw new DomainError('application.not_found');
  return application;
}

/** A stored application. */
export type ApplicationRow = Awaited<ReturnType<typeof findApplication>>;

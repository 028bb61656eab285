import { DomainError } from '../../domain/errors.ts';
import { Application } from '../../models/application.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/**
 * An application of the actor's own bureau by number.
 * @throws DomainError `application.not_found` for another bureau's as for none at all
 */
export async function findApplication(actor: StaffActor, no: string) {
  const application = await Application.findOne({ no, bureauId: actor.bureauId }).lean();
  if (!application) throw new DomainError('application.not_found');
  return application;
}

/** A stored application. */
export type ApplicationRow = Awaited<ReturnType<typeof findApplication>>;

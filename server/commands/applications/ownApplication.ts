import { DomainError } from '../../domain/errors.ts';
import { Application, type ApplicationDoc } from '../../models/application.ts';

/**
 * An applicant's own application by number.
 * @throws DomainError `application.not_found` for another person's as for none at all
 */
export async function ownApplication(personId: string, no: string): Promise<ApplicationDoc> {
  const application = await Application.findOne({ no, personId }).lean();
  if (!application) throw new DomainError('application.not_found');
  return application;
}

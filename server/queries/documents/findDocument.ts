import { DomainError } from '../../domain/errors.ts';
import { CorpsDocument, type CorpsDocumentDoc } from '../../models/corpsDocument.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/**
 * A document of the actor's own bureau by number.
 * @throws DomainError `document.not_found` for another bureau's as for none at all
 */
export async function findDocument(actor: StaffActor, no: string): Promise<CorpsDocumentDoc> {
  const document = await CorpsDocument.findOne({ no, bureauId: actor.bureauId }).lean();
  if (!document) throw new DomainError('document.not_found');
  return document;
}

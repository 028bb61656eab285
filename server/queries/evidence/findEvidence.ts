import { DomainError } from '../../domain/errors.ts';
import type { EventObject } from '../../domain/events/types.ts';
import { Evidence, type EvidenceDoc } from '../../models/evidence.ts';

/** A file of a matter. */
export interface EvidenceOf {
  id: string;
  object: EventObject;
}

/**
 * A file of this matter and of no other; who may see the matter is its own affair.
 * @throws DomainError `evidence.not_found`
 */
export async function findEvidence({ id, object }: EvidenceOf): Promise<EvidenceDoc> {
  const row = await Evidence.findOne({ _id: id, 'object.kind': object.kind, 'object.id': object.id }).lean();
  if (!row) throw new DomainError('evidence.not_found');
  return row;
}

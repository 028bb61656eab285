import type { EventObject } from '../../domain/events/types.ts';
import { Evidence } from '../../models/evidence.ts';

/** The files of a matter, in the order in which they came. The caller has decided who may see the matter. */
export function listEvidence(object: EventObject) {
  return Evidence.find({ 'object.kind': object.kind, 'object.id': object.id }, { nameSealed: 0 })
    .sort({ createdAt: 1, _id: 1 })
    .lean();
}

export type EvidenceRow = Awaited<ReturnType<typeof listEvidence>>[number];

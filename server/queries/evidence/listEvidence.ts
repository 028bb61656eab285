import type { Services } from '../../commands/context.ts';
import type { EventObject } from '../../domain/events/types.ts';
import { Evidence } from '../../models/evidence.ts';
import { nameOf } from './nameOf.ts';

/** The files of a matter, in the order in which they came. The caller has decided who may see the matter. */
export async function listEvidence({ crypto }: Pick<Services, 'crypto'>, object: EventObject) {
  const rows = await Evidence.find({ 'object.kind': object.kind, 'object.id': object.id })
    .sort({ createdAt: 1, _id: 1 })
    .lean();
  return rows.map((row) => ({ ...row, name: nameOf(crypto, row) }));
}

export type EvidenceRow = Awaited<ReturnType<typeof listEvidence>>[number];

import { randomUUID } from 'node:crypto';
import type { LeadDoc } from '../../server/models/lead.ts';

/** What a test says of a lead that is written straight into the store. */
export type LeadFields = Partial<Omit<LeadDoc, '_id' | 'no'>>;

/** A row as the store holds it, whose sealed part nobody can open: for lists and counts. */
export function madeUpLead(fields: LeadFields = {}) {
  const _id = randomUUID();
  const receivedAt = fields.receivedAt ?? new Date();
  return {
    _id,
    no: `XS${_id.replaceAll('-', '').slice(0, 14).toUpperCase()}`,
    ...{ bureauId: 'none', desk: 'cases' as const, profile: { id: 'national', version: '1' } },
    ...{ form: { id: 'lead', version: 1 }, definition: {}, answersSealed: Buffer.from('sealed') },
    ...{
      channel: 'chat' as const,
      target: 'institution' as const,
      actFrom: '2025-01-01',
      actTo: '2025-01-02',
    },
    ...{ codes: [] as string[], standing: 'anonymous' as const, reporterId: randomUUID() },
    ...{ status: 'registered' as const, delayed: false, reopenings: 0, wantsReward: false },
    ...{ excludedStaff: [] as string[], revision: 1, updatedAt: receivedAt, countedFrom: receivedAt },
    ...fields,
    receivedAt,
  };
}

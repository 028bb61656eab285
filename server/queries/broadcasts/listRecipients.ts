import type { StaffContext } from '../../commands/context.ts';
import type { RecipientState } from '../../domain/broadcasts/recipients.ts';
import { Appointment } from '../../models/appointment.ts';
import { BroadcastRecipient } from '../../models/broadcastRecipient.ts';
import { Bureau } from '../../models/bureau.ts';
import { authorize } from '../../permissions/permissions.ts';
import { cardOf } from '../appointments/cardOf.ts';
import { findBroadcast } from './findBroadcast.ts';

/** Which of them, and which page: `after` is the last row of the page before. */
export interface RecipientsInput {
  no: string;
  state?: RecipientState | undefined;
  /** Those who have opened it, or those who have not. */
  read?: 'yes' | 'no' | undefined;
  after?: string | undefined;
  limit: number;
}

/**
 * One page of the audience with what became of each. Names are those of the bureau's own supervisors; people of a unit below
 * are that unit's, and have a number only.
 * @throws DomainError `broadcast.not_found`, `permission.denied`
 */
export async function listRecipients(
  { actor, crypto }: StaffContext,
  { no, state, read, after, limit }: RecipientsInput,
) {
  const broadcast = await findBroadcast(actor, no);
  authorize(actor, 'broadcast.recipients', broadcast);
  const found = await BroadcastRecipient.find({
    ...{ broadcastId: broadcast._id, ...(state ? { state } : {}) },
    ...(read ? { readAt: read === 'yes' ? { $ne: null } : null } : {}),
    ...(after ? { _id: { $gt: `${broadcast._id}-${after}` } } : {}),
  })
    .sort({ _id: 1 })
    .limit(limit + 1)
    .lean();
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1)?._id.slice(broadcast._id.length + 1) : undefined;
  const terms = await Appointment.find(
    { _id: { $in: rows.map(({ appointmentId }) => appointmentId) } },
    { no: 1, cardSealed: 1, bureauId: 1 },
  ).lean();
  const byId = new Map(terms.map((term) => [term._id, term]));
  const ids = [...new Set(rows.map(({ bureauId }) => bureauId))];
  const units = await Bureau.find({ _id: { $in: ids } }, { name: 1 }).lean();
  const unitNames = new Map(units.map(({ _id, name }) => [_id, name]));
  const shown = rows.map((row) => {
    const term = byId.get(row.appointmentId);
    const isOwn = term?.bureauId === actor.bureauId;
    const name = term && isOwn ? cardOf(crypto, term).name : null;
    return { ...row, termNo: term?.no ?? null, name, unit: unitNames.get(row.bureauId) ?? '' };
  });
  return { rows: shown, after: last ?? null };
}

export type ShownRecipient = Awaited<ReturnType<typeof listRecipients>>['rows'][number];

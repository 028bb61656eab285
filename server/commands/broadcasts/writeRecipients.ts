import type { AppointmentDoc } from '../../models/appointment.ts';
import { BroadcastRecipient } from '../../models/broadcastRecipient.ts';
import type { CommandContext } from '../context.ts';
import { countMoves } from './countMoves.ts';

/** What is copied of a term. */
export type AudienceTerm = Pick<AppointmentDoc, '_id' | 'bureauId' | 'supervisorId' | 'personId'>;

/**
 * Writes a part of the audience in the running transaction. The same part again writes nobody twice; somebody who serves
 * two units is one person, and gets it once.
 */
export async function writeRecipients(
  { clock }: Pick<CommandContext, 'clock'>,
  broadcastId: string,
  terms: readonly AudienceTerm[],
): Promise<void> {
  const createdAt = clock.now();
  const rows = new Map(
    terms.map(({ _id: appointmentId, bureauId, supervisorId, personId }) => {
      const _id = `${broadcastId}-${personId ?? supervisorId}`;
      const state = personId ? ('pending' as const) : ('noWechat' as const);
      const person = personId ? { personId } : { at: createdAt };
      const row = { _id, broadcastId, bureauId, supervisorId, appointmentId, ...person, state, createdAt };
      return [_id, row] as const;
    }),
  );
  const known = await BroadcastRecipient.find({ _id: { $in: [...rows.keys()] } }, { _id: 1 }).lean();
  for (const { _id } of known) rows.delete(_id);
  const fresh = [...rows.values()];
  if (fresh.length === 0) return;
  // Written by us: what the schema would say, the types have said.
  await BroadcastRecipient.insertMany(fresh, { lean: true });
  const noWechat = fresh.filter(({ state }) => state === 'noWechat').length;
  await countMoves(broadcastId, fresh[0]?._id ?? '', { noWechat, pending: fresh.length - noWechat });
}

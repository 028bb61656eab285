import { tell } from '../../../commands/tasks/tell.ts';
import type { RecusalEvents } from '../../../domain/events/payloads/recusal.ts';
import { Appointment } from '../../../models/appointment.ts';
import { Interest } from '../../../models/interest.ts';
import { recusalVerdict } from '../../../profiles/decisions/recusalVerdict.ts';
import { releaseRecused } from '../releaseRecused.ts';
import type { EventHandler, Handlers } from '../types.ts';

/** A supervisor hears what was decided about their interest (domain notes §3.10); officers see it in the console. */
const tellHolder: EventHandler<'interest.decided'> = async ({ _id: cause, bureauId, object }, context) => {
  const interest = await Interest.findById(object.id).lean();
  if (interest?.holder.kind !== 'supervisor') return;
  const { no, type, claimsImpartial, decision, profile, holder } = interest;
  const term = await Appointment.findOne({ supervisorId: holder.id }, { personId: 1 })
    .sort({ createdAt: -1 })
    .lean();
  if (!term) return;
  const rules = context.profiles.get(profile.id, profile.version);
  const { article } = recusalVerdict(rules, { type, claimsImpartial, decision: decision ?? undefined });
  await tell(context, {
    ...{ cause, kind: 'recusalDecided', bureauId, personId: term.personId, subject: no },
    ...{ object: { kind: 'interest', id: object.id }, article: article ?? 'ours' },
  });
};

/** What follows from this area's events. */
export const recusalHandlers: Handlers<RecusalEvents> = {
  'interest.declared': releaseRecused,
  async 'interest.decided'(event, context) {
    await tellHolder(event, context);
    await releaseRecused(event, context);
  },
  'interest.withdrawn': null,
};

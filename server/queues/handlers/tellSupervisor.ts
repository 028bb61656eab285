import { tell } from '../../commands/tasks/tell.ts';
import type { EventType } from '../../domain/events/types.ts';
import { Appointment } from '../../models/appointment.ts';
import { certificatesNeeded } from '../../profiles/decisions/certificatesNeeded.ts';
import type { EventHandler } from './types.ts';

/**
 * The supervisor is told of what happened to their term, in WeChat or by telephone (domain notes §3.15, TM1).
 * `kind` names the message.
 */
export function tellSupervisor<T extends EventType>(kind: string): EventHandler<T> {
  return async ({ _id: cause, bureauId, object }, context) => {
    const appointment = await Appointment.findById(object.id, { no: 1, personId: 1, profile: 1 }).lean();
    if (!appointment) return;
    const { no: subject, personId, profile } = appointment;
    const { article } = certificatesNeeded(context.profiles.get(profile.id, profile.version), { issued: [] });
    const about = { kind: 'appointment', id: object.id } as const;
    await tell(context, {
      ...{ cause, kind, bureauId, personId, subject },
      ...{ object: about, article: article ?? 'ours' },
    });
  };
}

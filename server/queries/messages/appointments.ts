import {
  type BeginningNotice,
  supervisorAppointedMessage,
} from '../../domain/messages/supervisorAppointed.ts';
import { Appointment } from '../../models/appointment.ts';
import type { MessageKind, MessageKinds } from './types.ts';

/** Messages about the beginning of a term. */
export const appointmentsMessages: MessageKinds = {
  supervisorAppointed: beginning('appointed'),
  supervisorActivated: beginning('activated'),
};

function beginning(notice: BeginningNotice): MessageKind {
  return {
    template: 'supervisorStatus',
    priority: 'owed',
    async build(id) {
      const appointment = await Appointment.findById(id, { no: 1, updatedAt: 1 }).lean();
      return (
        appointment && supervisorAppointedMessage(notice, { no: appointment.no, at: appointment.updatedAt })
      );
    },
  };
}

import {
  type BeginningNotice,
  supervisorAppointedMessage,
} from '../../domain/messages/supervisorAppointed.ts';
import { Appointment } from '../../models/appointment.ts';
import { rowsById } from '../../platform/rowsById.ts';
import type { MessageKind, MessageKinds } from './types.ts';

const appointmentById = rowsById((ids) =>
  Appointment.find({ _id: { $in: ids } }, { no: 1, updatedAt: 1 }).lean(),
);

/** Messages about the beginning of a term. */
export const appointmentsMessages: MessageKinds = {
  supervisorAppointed: beginning('appointed'),
  supervisorActivated: beginning('activated'),
};

function beginning(notice: BeginningNotice): MessageKind {
  return {
    template: 'supervisorStatus',
    async build(id) {
      const appointment = await appointmentById(id);
      return (
        appointment && supervisorAppointedMessage(notice, { no: appointment.no, at: appointment.updatedAt })
      );
    },
  };
}

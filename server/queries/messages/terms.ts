import {
  supervisorStatusMessage,
  type TermMessageKind,
  termMessageKinds,
} from '../../domain/messages/supervisorStatus.ts';
import { Appointment } from '../../models/appointment.ts';
import { rowsById } from '../../platform/rowsById.ts';
import type { MessageKind, MessageKinds } from './types.ts';

const columns = { no: 1, status: 1, termEnd: 1, updatedAt: 1, consent: 1, end: 1 } as const;
const termById = rowsById((ids) => Appointment.find({ _id: { $in: ids } }, columns).lean());

function messageOf(kind: TermMessageKind): MessageKind {
  return {
    template: 'supervisorStatus',
    async build(id) {
      const term = await termById(id);
      if (!term) return null;
      const { consent, end, ...facts } = term;
      return supervisorStatusMessage(kind, { ...facts, consent: consent?.state, article: end?.article });
    },
  };
}

/** Messages about the term of a supervisor: TM2 to TM5 of the domain notes. */
export const termsMessages: MessageKinds = Object.fromEntries(
  termMessageKinds.map((kind) => [kind, messageOf(kind)]),
);

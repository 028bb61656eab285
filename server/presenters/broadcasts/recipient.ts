import { recipientLabels } from '../../domain/broadcasts/recipients.ts';
import type { ShownRecipient } from '../../queries/broadcasts/listRecipients.ts';
import { maskName } from '../maskName.ts';

/** A line of the list of people: what became of the message, and whether it was opened. */
export function presentRecipient({ termNo, name, unit, state, reason, at, readAt }: ShownRecipient) {
  return {
    ...{ termNo, name: name === null ? null : maskName(name), unit },
    ...{ state, stateLabel: recipientLabels[state], reason: reason ?? null },
    at: at?.toISOString() ?? null,
    readAt: readAt?.toISOString() ?? null,
  };
}

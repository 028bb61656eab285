import { shutWindowCodes } from '../../domain/deliveries/chatWindow.ts';
import { DialogueLine } from '../../models/dialogueLine.ts';
import type { SendOutcome } from '../../wechat/port.ts';
import { letLineWait } from './letLineWait.ts';

/** What became of the sending of a line. */
export interface LineOutcome {
  lineId: string;
  outcome: SendOutcome;
  /** Whether it is not tried again, and what staff read about it. */
  isFinal: boolean;
  reason: string | undefined;
  at: Date;
}

/**
 * Takes down what became of the sending of a line, in the transaction of the delivery's own state. One that WeChat did not
 * let through waits; one to somebody who cannot be reached at all has failed.
 */
export async function settleLine({ lineId, outcome, isFinal, reason, at }: LineOutcome): Promise<void> {
  if (!isFinal) return;
  const set = (fields: object) => DialogueLine.updateOne({ _id: lineId, state: 'pending' }, { $set: fields });
  if (outcome.kind === 'sent') await set({ state: 'sent' });
  else if (outcome.kind === 'unknown') await set({ state: 'unknown', why: reason });
  else if (isGone(outcome)) await set({ state: 'failed', why: reason });
  else await letLineWait(lineId, { why: reason ?? '微信没有发出', at });
}

/** Refused because of the person, and not because the window is shut. */
function isGone(outcome: SendOutcome): boolean {
  return (
    outcome.kind === 'refused' && outcome.scope === 'person' && !shutWindowCodes.includes(outcome.errcode)
  );
}

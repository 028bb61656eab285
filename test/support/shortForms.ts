import { type ReplyChoice, replyChoices } from '../../server/forms/definitions/activityReply/replyChoices.ts';
import {
  type ConsentChoice,
  consentChoices,
} from '../../server/forms/definitions/renewalConsent/consentChoices.ts';
import type { Answers, FormRef } from '../../server/forms/engine/index.ts';

interface Filled {
  form: FormRef;
  answers: Answers;
}

const wordFor = (choices: Readonly<Record<string, string>>, meant: string): string =>
  Object.keys(choices).find((word) => choices[word] === meant) ?? '';

/** The filled form of somebody who says this to a renewal. */
export function consentSaid(meant: ConsentChoice): Filled {
  return {
    form: { id: 'renewal-consent', version: 1 },
    answers: { consent: wordFor(consentChoices, meant) },
  };
}

/** The filled form of somebody who answers an invitation so. */
export function replySaid(meant: ReplyChoice, reason?: string): Filled {
  const answers = { answer: wordFor(replyChoices, meant), ...(reason ? { reason } : {}) };
  return { form: { id: 'activity-reply', version: 2 }, answers };
}

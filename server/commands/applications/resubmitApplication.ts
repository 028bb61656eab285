import { DomainError } from '../../domain/errors.ts';
import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import type { CommandContext } from '../context.ts';
import { answerFields } from './answerFields.ts';
import { checkedAnswers } from './checkedAnswers.ts';
import { claimVoices } from './claimVoices.ts';
import { moveApplication } from './moveApplication.ts';
import { ownApplication } from './ownApplication.ts';
import { unitAnswers } from './unitAnswers.ts';

/**
 * Hands a returned application in again with corrected answers (domain notes §3.1).
 * @throws DomainError `application.not_found`, `application.wrong_status`, `input.invalid`,
 *   `application.already_open` when the corrected ID number belongs to another open application
 */
export async function resubmitApplication(
  context: CommandContext,
  { personId, no, form, answers }: { personId: string; no: string; form: FormRef; answers: Answers },
): Promise<void> {
  const now = context.clock.now();
  try {
    await inTransaction(async () => {
      const application = await ownApplication(personId, no);
      const { _id, bureauId, mode } = application;
      const bureau = await getBureau(bureauId, now);
      const definition = checkedAnswers(context, bureau, { mode, form, answers });
      const whole = { ...unitAnswers(context.crypto, application), ...answers };
      const changes = { form, definition, returnedFields: [], ...answerFields(context.crypto, _id, whole) };
      await moveApplication(application, 'resubmit', now, changes);
      const object = { kind: 'application', id: _id } as const;
      await claimVoices(context, application, answers);
      await appendEvent(context, { type: 'application.resubmitted', bureauId, object, data: { no } });
    });
  } catch (error) {
    throw isDuplicateKey(error) ? new DomainError('application.already_open', { cause: error }) : error;
  }
}

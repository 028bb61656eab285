import { DomainError } from '../../domain/errors.ts';
import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { Application } from '../../models/application.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import type { CommandContext } from '../context.ts';
import { answerFields } from './answerFields.ts';
import { checkedAnswers } from './checkedAnswers.ts';
import { checkMayApply } from './checkMayApply.ts';

/** What the applicant hands in. `no` was shown to them already; `answers` by field key. */
export interface Submission {
  personId: string;
  bureauId: string;
  no: string;
  mode: string;
  /** The call that it answers, for 公开选聘. */
  callId?: string | undefined;
  form: FormRef;
  answers: Answers;
}

/**
 * Takes in an application under the bureau's own rules (profile values `recruit.modes`, `applicationForm`).
 * @throws DomainError `application.mode_closed`, `call.not_open`, `input.invalid` with every problem, or
 *   `application.already_open` when this person or this ID number has one with the bureau already
 */
export async function submitApplication(context: CommandContext, submission: Submission): Promise<void> {
  const { clock, ids } = context;
  const { personId, bureauId, no, mode, callId } = submission;
  const now = clock.now();
  const bureau = await getBureau(bureauId, now);
  const definition = checkedAnswers(context, bureau, submission);
  const _id = ids.uuid();
  try {
    await inTransaction(async () => {
      await checkMayApply(context, bureau, { mode, callId, invited: false });
      await Application.create({
        _id,
        no,
        bureauId,
        personId,
        profile: bureau.profile,
        form: submission.form,
        definition,
        mode,
        ...(callId ? { callId } : {}),
        status: 'submitted',
        ...answerFields(context.crypto, _id, submission.answers),
        submittedAt: now,
        updatedAt: now,
        revision: 1,
        open: true,
      });
      const object = { kind: 'application', id: _id } as const;
      await appendEvent(context, { type: 'application.submitted', bureauId, object, data: { no, mode } });
    });
  } catch (error) {
    throw isDuplicateKey(error) ? new DomainError('application.already_open', { cause: error }) : error;
  }
}

import { complaintLimits } from '../../domain/complaints/measures.ts';
import { DomainError } from '../../domain/errors.ts';
import { ComplaintAnswer } from '../../models/complaintAnswer.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findOwnComplaint } from '../../queries/complaints/findOwnComplaint.ts';
import type { Services } from '../context.ts';
import { complaintAnswerContext } from './sealed.ts';

/** What a supervisor says to a complaint about them. */
export interface OwnAnswer {
  personId: string;
  no: string;
  text: string;
}

const longest = 3_000;

/**
 * The supervisor explains themselves, as often as they need until it is decided.
 * @throws DomainError `complaint.not_found`, also before they were asked, `complaint.wrong_status`, `input.invalid`,
 *   `complaint.too_many_answers`
 */
export async function answerComplaint(services: Services, { personId, no, text }: OwnAnswer): Promise<void> {
  const { clock, crypto, ids } = services;
  const words = text.trim();
  await inTransaction(async () => {
    const { _id: complaintId, bureauId, status } = await findOwnComplaint(personId, no);
    if (status !== 'inquiry' && status !== 'proposed') throw new DomainError('complaint.wrong_status');
    if (words === '' || words.length > longest) {
      const message = words === '' ? '请写下您的说明。' : `说明最多 ${longest} 字，请写短一些或分几次写。`;
      throw new DomainError('input.invalid', { problems: [{ path: 'text', code: 'length', message }] });
    }
    if ((await ComplaintAnswer.countDocuments({ complaintId })) >= complaintLimits.answers)
      throw new DomainError('complaint.too_many_answers');
    const _id = ids.ordered();
    const textSealed = crypto.seal(words, complaintAnswerContext(_id));
    await ComplaintAnswer.create({ _id, complaintId, textSealed, at: clock.now() });
    const context = { ...services, actor: { kind: 'person', id: personId } } as const;
    const object = { kind: 'complaint', id: complaintId } as const;
    await appendEvent(context, { type: 'complaint.answered', bureauId, object, data: { no, answerId: _id } });
  });
}

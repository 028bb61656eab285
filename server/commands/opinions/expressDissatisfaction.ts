import { DomainError } from '../../domain/errors.ts';
import { afterOpinionMove } from '../../domain/opinions/machine.ts';
import { MatterMessage } from '../../models/matterMessage.ts';
import { Opinion } from '../../models/opinion.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { ownReporterIds } from '../../queries/vault/ownReporterIds.ts';
import { matterMessageContext } from '../authors/sealed.ts';
import type { Services } from '../context.ts';
import { startOpinionClock } from './opinionClocks.ts';
import { tellOpinionAuthor } from './tellOpinionAuthor.ts';

/**
 * The author is not satisfied with the answer: once, it begins again (ours). Also after their term; they are still owed an
 * answer (domain notes §3.14).
 * @throws DomainError `opinion.not_found`, `opinion.dissatisfied_once`, `opinion.wrong_status`
 */
export async function expressDissatisfaction(
  services: Services,
  { personId, no, text }: { personId: string; no: string; text: string },
): Promise<void> {
  const { clock, crypto, ids } = services;
  await inTransaction(async () => {
    const keys = await ownReporterIds(crypto, personId);
    const opinion = await Opinion.findOne({ no, reporterId: { $in: keys } }).lean();
    if (!opinion?.reporterId) throw new DomainError('opinion.not_found');
    if (opinion.dissatisfiedAt) throw new DomainError('opinion.dissatisfied_once');
    const { _id, bureauId, status, revision } = opinion;
    const to = afterOpinionMove(status, 'reopen');
    const context = { ...services, actor: { kind: 'reporter', id: opinion.reporterId } } as const;
    const at = clock.now();
    const reopenings = opinion.reopenings + 1;
    const { matchedCount } = await Opinion.updateOne(
      { _id, revision },
      {
        $set: { status: to, dissatisfiedAt: at, updatedAt: at, reopenings },
        $unset: { answeredAt: 1, closedAt: 1 },
        $inc: { revision: 1 },
      },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    const messageId = ids.ordered();
    const object = { kind: 'opinion', id: _id } as const;
    await MatterMessage.create({
      ...{ _id: messageId, object, direction: 'fromAuthor', at },
      textSealed: crypto.seal(text, matterMessageContext(messageId)),
    });
    const data = { no, from: status };
    await appendEvent(context, { type: 'opinion.dissatisfied', bureauId, object, data });
    await startOpinionClock(context, { ...opinion, reopenings }, 'opinion.answer');
    await tellOpinionAuthor(context, opinion, {
      notice: 'opinionReopened',
      text: '我们收到您的意见，重新办理，有结果会告诉您。',
    });
  });
}

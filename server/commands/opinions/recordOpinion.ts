import type { ReporterIdentity } from '../../domain/leads/identity.ts';
import type { OpinionDesk } from '../../domain/opinions/desks.ts';
import type { LetterAuthor } from '../../domain/opinions/letterAuthor.ts';
import type { OpinionOrigin } from '../../domain/opinions/origins.ts';
import type { Answers, FormDefinition, FormRef } from '../../forms/engine/index.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { Opinion } from '../../models/opinion.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { letterAuthorContext, opinionAnswersContext } from '../authors/sealed.ts';
import type { CommandContext } from '../context.ts';
import { claimEvidence } from '../evidence/claimEvidence.ts';
import { createReporter } from '../vault/createReporter.ts';
import { startOpinionClock } from './opinionClocks.ts';
import { tellOpinionAuthor } from './tellOpinionAuthor.ts';

/** A checked opinion on its way into the store. */
export interface NewOpinion {
  no: string;
  bureau: Pick<BureauDoc, '_id' | 'profile'>;
  origin: OpinionOrigin;
  /** Code of `opinionCategories`. */
  category: string;
  /** Absent where nobody filled in a form: then `answers` is `{ text }`. */
  form?: { ref: FormRef; definition: FormDefinition } | undefined;
  answers: Answers;
  /** The supervisor who wrote it; absent: an institution did, or the reporter of the lead that it came from. */
  identity?: ReporterIdentity | undefined;
  letterAuthor?: LetterAuthor | undefined;
  wantsReply: boolean;
  receivedAt?: Date | undefined;
  /** What it is about and came from, and who may know of it: as the lead or report that it came from. */
  from?:
    | {
        institutionId?: string | null | undefined;
        leadId?: string | undefined;
        reportId?: string | null | undefined;
        desk?: OpinionDesk | undefined;
        accusedBureauId?: string | null | undefined;
        excludedStaff?: readonly string[] | undefined;
      }
    | undefined;
  /** Files that were handed in with it, and who uploaded them. */
  evidence?: { ids: readonly string[]; owner: string } | undefined;
}

/**
 * Writes a checked opinion, its author in the vault, its clock and the receipt, all or nothing. The event names the key of
 * the vault and nobody.
 * @returns the opinion's id
 * @throws DomainError what claiming the files refuses with
 */
export async function recordOpinion(context: CommandContext, given: NewOpinion): Promise<{ id: string }> {
  const { clock, crypto, ids } = context;
  const { no, bureau, origin, category, form, answers, identity, letterAuthor, wantsReply } = given;
  const {
    institutionId,
    leadId,
    reportId,
    accusedBureauId,
    desk = 'cases',
    excludedStaff = [],
  } = given.from ?? {};
  const { _id: bureauId, profile } = bureau;
  return inTransaction(async () => {
    const reporterId = identity ? await createReporter(context, { identity }) : undefined;
    const by = reporterId ? { ...context, actor: { kind: 'reporter', id: reporterId } as const } : context;
    const now = clock.now();
    const receivedAt = given.receivedAt ?? now;
    const _id = ids.uuid();
    await Opinion.create({
      ...{
        _id,
        no,
        bureauId,
        profile,
        desk,
        origin,
        category,
        wantsReply,
        excludedStaff: [...excludedStaff],
      },
      ...(form ? { form: form.ref, definition: form.definition } : {}),
      answersSealed: crypto.seal(answers, opinionAnswersContext(_id)),
      ...(letterAuthor ? { authorSealed: crypto.seal(letterAuthor, letterAuthorContext(_id)) } : {}),
      ...(reporterId ? { reporterId } : {}),
      ...(institutionId ? { institutionId } : {}),
      ...(leadId ? { leadId } : {}),
      ...(reportId ? { reportId } : {}),
      ...(accusedBureauId ? { accusedBureauId } : {}),
      // What breaks an agreement was looked at already, and is with the agency from now on.
      ...{ status: desk === 'agreement' ? 'assigned' : 'submitted', receivedAt, updatedAt: now, revision: 1 },
    });
    const object = { kind: 'opinion', id: _id } as const;
    if (given.evidence) await claimEvidence(by, { ...given.evidence, object, bureauId, path: 'files' });
    await appendEvent(by, { type: 'opinion.submitted', bureauId, object, data: { no, origin } });
    const owed = desk === 'agreement' ? 'opinion.answer' : 'opinion.register';
    await startOpinionClock(by, { _id, no, bureauId }, owed, receivedAt);
    // Whoever reported the lead was told of the change by the lead itself.
    if (!leadId) {
      const text = `您的意见建议已收到，编号 ${no}。我们登记后交办，有进展会告诉您。`;
      await tellOpinionAuthor(
        by,
        { _id, no, bureauId, profile, reporterId, leadId },
        { notice: 'opinionReceived', text },
      );
    }
    return { id: _id };
  });
}

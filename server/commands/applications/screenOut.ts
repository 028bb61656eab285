import type { ApplicationStatus } from '../../domain/applications/machine.ts';
import { articleInWords } from '../../domain/articles.ts';
import { DomainError } from '../../domain/errors.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { mayScreenOut } from '../../profiles/decisions/mayScreenOut.ts';
import type { Profile } from '../../profiles/schema.ts';
import { findApplication } from '../../queries/applications/findApplication.ts';
import type { StaffContext } from '../context.ts';
import { moveApplication } from './moveApplication.ts';

/** A screening as a reviewer makes it. `ground` is the code of a clause of the applicant's own rule-set. */
export interface ScreeningInput {
  no: string;
  ground: string;
  /** What was found; the applicant reads it, with the clause. */
  reason: string;
  revision: number;
}

/**
 * Screens a candidate out on a clause of the document, in whatever mode they came (trap 6): always a person's
 * act. The applicant is told why and by which article.
 * @throws DomainError `application.not_found`, `permission.denied`, `input.invalid`,
 *   `application.wrong_status`, `request.conflict`
 */
export async function screenOut(
  context: StaffContext,
  { no, ground, reason, revision }: ScreeningInput,
): Promise<{ status: ApplicationStatus; revision: number }> {
  const { actor, clock, crypto, profiles } = context;
  return inTransaction(async () => {
    const application = await findApplication(actor, no);
    authorize(actor, 'application.review', application);
    const { _id, bureauId, profile: pinned, status: from } = application;
    const profile = profiles.get(pinned.id, pinned.version);
    const verdict = mayScreenOut(profile, { ground });
    if (!verdict.ok) {
      const problems = [{ path: 'ground', code: 'option', message: verdict.reason }];
      throw new DomainError('input.invalid', { problems });
    }
    if (application.revision !== revision) throw new DomainError('request.conflict');
    const now = clock.now();
    const told = `${reason.trim()}（依据：${basisOf(profile, verdict.article)}）`;
    const status = await moveApplication(application, 'screenOut', now, {
      reasonSealed: crypto.seal(told, `reason:${_id}`),
      screeningGround: ground,
      decidedAt: now,
      decidedBy: actor.id,
    });
    const object = { kind: 'application', id: _id } as const;
    const data = { no, ground, from };
    await appendEvent(context, { type: 'application.screenedOut', bureauId, object, data });
    return { status, revision: revision + 1 };
  });
}

/** The document and the article, as the applicant reads them. */
function basisOf({ wording }: Profile, article: string | null): string {
  return `${wording.measure?.value ?? ''}${articleInWords(article ?? '')}`;
}

import { DomainError } from '../../domain/errors.ts';
import { Bureau } from '../../models/bureau.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { mayOptIn } from '../../profiles/decisions/mayOptIn.ts';
import { forgetBureau } from '../../queries/bureaus/getBureau.ts';
import { type ManagingContext, managedBureau } from '../../queries/bureaus/managedBureau.ts';

/**
 * A county decides to follow the document of the unit above (opt-in) and may appoint from now on, or takes that
 * back (opt-out): then nobody is newly appointed, and terms that run go on to their end. Only where the document
 * lets it choose. Saying the same again changes nothing.
 * @throws DomainError `bureau.not_optional` with the article, and as `managedBureau`
 */
export async function chooseToFollow(
  context: ManagingContext,
  { bureauId, follow }: { bureauId: string; follow: boolean },
): Promise<void> {
  await inTransaction(async () => {
    const { _id, profile, level, optedInAt } = await managedBureau(context, bureauId);
    const verdict = mayOptIn(context.profiles.get(profile.id, profile.version), { level });
    if (!verdict.ok) {
      const { article, reason: message } = verdict;
      const problems = [{ path: 'optedIn', code: article ?? 'silent', message }];
      throw new DomainError('bureau.not_optional', { problems });
    }
    if ((optedInAt !== undefined && optedInAt !== null) === follow) return;
    const change = follow ? { $set: { optedInAt: context.clock.now() } } : { $unset: { optedInAt: 1 } };
    await Bureau.updateOne({ _id }, change);
    await appendEvent(context, {
      type: follow ? 'bureau.optedIn' : 'bureau.optedOut',
      bureauId,
      object: { kind: 'bureau', id: _id },
      data: { article: verdict.article },
    });
  });
  forgetBureau(bureauId);
}

import { isCallOpen } from '../../domain/calls/window.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { Call } from '../../models/call.ts';
import { mayApply } from '../../profiles/decisions/mayApply.ts';
import type { Verdict } from '../../profiles/decisions/verdict.ts';
import { inForce } from '../../profiles/resolve.ts';
import { authorityOf } from '../../queries/bureaus/authorityOf.ts';
import type { Services } from '../context.ts';

/** What an application stands on. */
export interface Ground {
  mode: string;
  /** The call that it answers, for 公开选聘. */
  callId?: string | undefined;
  /** Staff recorded that a unit recommends, or the bureau invites, this very person. */
  invited: boolean;
}

/**
 * Refuses an application that the rule-set of the bureau does not admit today: a unit that does not select
 * supervisors, an expired document, the mode, and the call or the invitation that the mode needs. Run it in the transaction that takes the application in.
 * @throws DomainError `call.not_open` for a call outside its window, `application.mode_closed` with the reason
 */
export async function checkMayApply(
  { clock, profiles }: Pick<Services, 'clock' | 'profiles'>,
  bureau: BureauDoc,
  { mode, callId, invited }: Ground,
): Promise<void> {
  const { _id: bureauId, profile } = bureau;
  const today = beijingDay(clock.now());
  const call = callId ? await Call.findOne({ _id: callId, bureauId }).lean() : null;
  const callOpen = call !== null && isCallOpen(call, today);
  if (callId && !callOpen) throw new DomainError('call.not_open');
  const channel = call?.isPublic === false ? 'letter' : 'public';
  const rules = profiles.get(profile.id, profile.version);
  if (!inForce(rules, today)) throw closed('本单位执行的办法已经到期，暂不接受申请。');
  const verdicts: Verdict[] = [
    authorityOf(profiles, bureau),
    mayApply(rules, { mode, callOpen, channel, invited }),
  ];
  for (const verdict of verdicts) if (!verdict.ok) throw closed(verdict.reason);
}

function closed(reason: string): DomainError {
  const problems = [{ path: 'mode', code: 'mode_closed', message: reason }];
  return new DomainError('application.mode_closed', { problems });
}

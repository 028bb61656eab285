import { isCallOpen } from '../../domain/calls/window.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { Call } from '../../models/call.ts';
import { mayApply } from '../../profiles/decisions/mayApply.ts';
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
 * Refuses an application that the rule-set of the bureau does not admit today: the mode, and the call or the
 * invitation that the mode needs. Run it in the transaction that takes the application in.
 * @throws DomainError `call.not_open` for a call outside its window, `application.mode_closed` with the reason
 */
export async function checkMayApply(
  { clock, profiles }: Pick<Services, 'clock' | 'profiles'>,
  { _id: bureauId, profile }: BureauDoc,
  { mode, callId, invited }: Ground,
): Promise<void> {
  const call = callId ? await Call.findOne({ _id: callId, bureauId }).lean() : null;
  const callOpen = call !== null && isCallOpen(call, beijingDay(clock.now()));
  if (callId && !callOpen) throw new DomainError('call.not_open');
  const channel = call?.isPublic === false ? 'letter' : 'public';
  const rules = profiles.get(profile.id, profile.version);
  const verdict = mayApply(rules, { mode, callOpen, channel, invited });
  if (verdict.ok) return;
  const problems = [{ path: 'mode', code: 'mode_closed', message: verdict.reason }];
  throw new DomainError('application.mode_closed', { problems });
}

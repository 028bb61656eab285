import { type Day, termEnd } from '../../domain/calendar/days.ts';
import { inForce } from '../resolve.ts';
import type { Profile } from '../schema.ts';
import { type Refused, refused, type Verdict } from './verdict.ts';

/** When somebody is appointed, and from when; all days in Beijing. */
export interface TermDays {
  readonly decidedOn: Day;
  /** A later first day, when the decision names one. */
  readonly startOn?: Day | undefined;
}

/** First and last day of a term, or why there can be none. */
export type TermVerdict =
  | (Extract<Verdict, { ok: true }> & { readonly start: Day; readonly end: Day })
  | Refused;

/**
 * The term of a new appointment. No document says when a term starts: ours is the day of the decision, or a
 * later one that it names (trap 26). A rule-set that is not in force on that day makes no new appointments,
 * while those made before run on (trap 23).
 */
export function term(profile: Profile, { decidedOn, startOn = decidedOn }: TermDays): TermVerdict {
  const { termYears } = profile.appointment;
  if (!termYears) return refused(null, '本地办法没有规定聘期，请先与上级确认。');
  if (startOn < decidedOn) return refused('ours', '聘期不能早于作出聘任决定的日期，请改后再试。');
  const span = profile.meta.expires?.article ?? profile.meta.effective?.article ?? null;
  if (![decidedOn, startOn].every((day) => inForce(profile, day))) {
    return refused(span, '所依据的办法在这一天不在有效期内，不能新聘监督员。');
  }
  return { ok: true, article: termYears.article, start: startOn, end: termEnd(startOn, termYears.value) };
}

import type { ModeCode, Profile } from '../schema.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/** What an application of some mode stands on. */
export interface ApplyFacts {
  readonly mode: string;
  /** A call of this bureau was published and its window is open today. */
  readonly callOpen: boolean;
  /** How that call went out: to everybody, or by letter to units, which send people of their own. */
  readonly channel?: 'public' | 'letter';
  /** Staff recorded that a unit recommends, or the bureau invites, this very person. */
  readonly invited: boolean;
}

type ModeRule = (profile: Profile, facts: ApplyFacts, article: string) => Verdict;

/** What each mode needs before anybody may hand in an application. Whether a document has the mode is data. */
const modeRules: { readonly [M in ModeCode]: ModeRule } = {
  open_call: onCall,
  self: unasked,
  recommend: onInvitation,
  invite: onInvitation,
  unit: onInvitation,
  direct_on_recommendation: onInvitation,
};

/**
 * Whether an application may be handed in. For 公开选聘 the article is the one about the call, for the others
 * the one about the mode; for a mode that the document does not have, the one that lists its modes.
 */
export function mayApply(profile: Profile, facts: ApplyFacts): Verdict {
  const { modes } = profile.recruit;
  const mode = modes?.value.find(({ code }) => code === facts.mode);
  if (!mode) return refused(modes?.article ?? null, '按照规定，没有这种报名方式。');
  return modeRules[mode.code](profile, facts, mode.article);
}

function onCall({ recruit }: Profile, { callOpen, channel = 'public' }: ApplyFacts, own: string): Verdict {
  const article = recruit.callMedia?.article ?? own;
  if (!callOpen) return refused(article, '现在没有正在报名的招聘公告，公告发布后再报名。');
  if (channel === 'letter') return refused(article, '这次招聘只发函给相关单位，由单位推荐人选。');
  return allowed(article);
}

/** Silence is no permission: without a call a person may apply only where the document says so. */
function unasked({ recruit }: Profile, _facts: ApplyFacts, own: string): Verdict {
  if (recruit.unsolicited?.value) return allowed(recruit.unsolicited.article);
  return refused(recruit.unsolicited?.article ?? own, '按照规定，没有招聘公告时不接受个人自荐。');
}

function onInvitation(_profile: Profile, { invited }: ApplyFacts, own: string): Verdict {
  if (invited) return allowed(own);
  return refused(own, '这种方式要先由单位推荐或由本单位邀请，请联系工作人员。');
}

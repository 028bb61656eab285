import type { Priority } from './priorities.ts';
import { type Via, vias } from './vias.ts';

/** What a person granted for one kind of notice. */
export interface Granted {
  longTerm: boolean;
  /** Sends left of the one-time kind. */
  remaining: number;
}

/** What is known when a message is about to leave. */
export interface Means {
  priority: Priority;
  following: boolean;
  /** What the person granted for the subscription notice of this kind; null where the account has none. */
  grant: Granted | null;
  /** The same in the mini program, whose templates and grants are its own; null also where they never granted anything. */
  miniGrant: Granted | null;
  /** Whether the account has a template for this kind. */
  hasTemplate: boolean;
  /** How many chat messages WeChat would still take for this person now. */
  repliesLeft: number;
  /** Ways that WeChat refused for this very message. */
  tried: readonly Via[];
  /** Ways that are closed for the whole account until a moment: the day's quota is used up. */
  closed: Readonly<Partial<Record<Via, Date>>>;
  /** End of the quiet hours, inside them. */
  quietUntil: Date | null;
  /** For news: when this person may get the next one, where they had their fill today. */
  fullUntil: Date | null;
}

/** Which way, or when to look again, or that there is none; `reason` is for staff. */
export type Choice =
  | { kind: 'send'; via: Via; reason: string }
  | { kind: 'wait'; until: Date; reason: string }
  | { kind: 'none'; reason: string };

type Rule = (means: Means) => string | null;

/** Why each way is open, or null. */
const open: Readonly<Record<Via, Rule>> = {
  subscription: ({ grant }) => {
    if (grant?.longTerm) return '对方长期订阅了这类通知';
    return grant && grant.remaining > 0 ? `对方同意接收这类通知（还剩 ${grant.remaining} 次）` : null;
  },
  miniSubscription: ({ miniGrant }) => {
    if (miniGrant?.longTerm) return '对方在小程序里长期订阅了这类通知';
    return miniGrant && miniGrant.remaining > 0
      ? `对方在小程序里同意接收这类通知（还剩 ${miniGrant.remaining} 次）`
      : null;
  },
  template: ({ hasTemplate, following }) => (hasTemplate && following ? '对方关注了公众号' : null),
  customerService: ({ following, repliesLeft }) =>
    following && repliesLeft > 0 ? '对方刚和公众号说过话，可以发客服消息' : null,
};

/** What was granted for long costs nothing and goes first; after that the order is the one of `vias`. */
function inOrder({ grant, miniGrant }: Means): Via[] {
  const lasting: Partial<Record<Via, boolean | undefined>> = {
    subscription: grant?.longTerm,
    miniSubscription: miniGrant?.longTerm,
  };
  return [...vias.filter((via) => lasting[via]), ...vias.filter((via) => !lasting[via])];
}

/**
 * The way a message goes. What is owed leaves at once outside of the quiet hours; news also wait their turn. A used-up
 * quota of one way is a reason to take the next, and only to wait when there is no next. Pure.
 * Source: domain notes §3.15; quiet hours, cap and order of the last two are ours
 */
export function chooseVia(means: Means): Choice {
  const { priority, closed, tried } = means;
  if (means.quietUntil) return { kind: 'wait', until: means.quietUntil, reason: '夜间不打扰，早上再发' };
  if (priority === 'news' && means.fullUntil)
    return { kind: 'wait', until: means.fullUntil, reason: '今天发给对方的通知已经够多，明天再发' };
  const ways = inOrder(means).flatMap((via) => {
    const reason = tried.includes(via) ? null : open[via](means);
    return reason === null ? [] : [{ via, reason }];
  });
  const way = ways.find(({ via }) => !closed[via]);
  if (way) return { kind: 'send', ...way };
  const reopens = ways.flatMap(({ via }) => closed[via] ?? []).sort((a, b) => a.getTime() - b.getTime())[0];
  if (reopens) return { kind: 'wait', until: reopens, reason: '今日发送额度已用完，零点后继续' };
  return { kind: 'none', reason: whyNone(means) };
}

function whyNone({ following, hasTemplate, grant, miniGrant, tried }: Means): string {
  if (tried.length > 0) return '每种方式微信都没有接收';
  if (!following) return '对方没有关注公众号，也没有可用的订阅，请改用电话等方式联系';
  if (!hasTemplate && !grant && !miniGrant) return '公众号没有配置这类通知的模板，请管理员补上';
  return '现在没有可用的方式，请改用电话等方式联系';
}

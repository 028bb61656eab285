import type { AnswerOf } from '../../api/types';
import { dayWords } from '../../lib/dates.model';

export type Badge = NonNullable<AnswerOf<'get', '/api/mini/badge'>['badge']>;

/** What was fetched, and when by the clock of this phone: the codes count from there. */
export interface KeptBadge {
  badge: Badge | null;
  at: number;
}

/** The code to show at a moment. */
export interface BadgeFrame {
  picture: string;
  /** Until the next one. */
  secondsLeft: number;
  /** Until the last one is over. */
  minutesLeft: number;
}

/** The code of this moment; null when the ten minutes are over, or the phone's clock was turned back. */
export function badgeFrame({ badge, at }: KeptBadge, now: number): BadgeFrame | null {
  if (!badge || badge.problem) return null;
  const passed = (now - at) / 1000;
  const index = Math.floor(passed / badge.seconds);
  const code = passed < 0 ? undefined : badge.codes[index];
  if (!code) return null;
  return {
    picture: code.picture,
    secondsLeft: Math.ceil((index + 1) * badge.seconds - passed),
    minutesLeft: Math.ceil((badge.codes.length * badge.seconds - passed) / 60),
  };
}

/** Whether it is time to fetch new ones: half of them are used up, so that there always are five minutes in hand. */
export function wantsMore({ badge, at }: KeptBadge, now: number): boolean {
  if (!badge) return false;
  const passed = (now - at) / 1000;
  return passed < 0 || passed >= (badge.codes.length * badge.seconds) / 2;
}

const problems = {
  not_in_force: '您现在不在聘期内，没有电子证。',
  no_certificate: '证件还没有颁发，颁发后这里会自动出现电子证。',
} as const;

const duties = { must_show: '开展监督时请出示证件。', must_carry: '开展监督时请随身带好证件。' } as const;

/** The card around the code. */
export interface BadgeCard {
  problem: string;
  name: string;
  role: string;
  issuer: string;
  term: string;
  duty: string;
  photoUrl: string;
  certificates: { id: string; kind: string; no: string }[];
}

/** Puts a badge into words; with what is missing, where there is none. */
export function badgeCard(badge: Badge | null): BadgeCard {
  if (!badge) {
    const nothing = { name: '', role: '', issuer: '', term: '', duty: '', photoUrl: '', certificates: [] };
    return { ...nothing, problem: '您还不是社会监督员，没有电子证。可以在首页申请。' };
  }
  const { problem, name, supervisor, issuer, termStart, termEnd, duty, photoUrl, certificates } = badge;
  return {
    ...{ name, role: supervisor, issuer, photoUrl: photoUrl ?? '', certificates },
    problem: problem ? problems[problem] : '',
    term: `${dayWords(termStart)}至${dayWords(termEnd)}`,
    duty: duty ? duties[duty] : '',
  };
}

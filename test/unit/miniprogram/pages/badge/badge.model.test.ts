import { describe, expect, it } from 'vitest';
import {
  type Badge,
  badgeCard,
  badgeFrame,
  type KeptBadge,
  wantsMore,
} from '../../../../../miniprogram/pages/badge/badge.model.ts';

const badge: Badge = {
  ...{ problem: null, supervisor: '社会监督员', duty: 'must_show', name: '林晓梅', issuer: '某市医疗保障局' },
  ...{ termStart: '2026-01-01', termEnd: '2027-12-31', photoUrl: null, seconds: 30 },
  certificates: [{ id: 'c1', kind: '聘任证书', no: '第1号' }],
  codes: Array.from({ length: 20 }, (_none, at) => ({ picture: `code ${at}` })),
};
const kept: KeptBadge = { badge, at: 1_000_000 };
const secondsLater = (seconds: number) => kept.at + seconds * 1000;

describe('the code of a moment', () => {
  it.each([
    [0, 'code 0', 30, 10],
    [29.9, 'code 0', 1, 10],
    [30, 'code 1', 30, 10],
    [299, 'code 9', 1, 6],
    [599, 'code 19', 1, 1],
  ])('%s seconds after it came', (seconds, picture, secondsLeft, minutesLeft) => {
    expect(badgeFrame(kept, secondsLater(seconds))).toEqual({ picture, secondsLeft, minutesLeft });
  });

  it.each([600, 601, 90_000, -1])('none at %s seconds: used up, or the clock was turned back', (seconds) => {
    expect(badgeFrame(kept, secondsLater(seconds))).toBeNull();
  });

  it('none for somebody without a badge', () => {
    expect(badgeFrame({ badge: null, at: 0 }, 0)).toBeNull();
    const gone = { ...badge, problem: 'not_in_force', codes: [] } as const;
    expect(badgeFrame({ badge: { ...gone, codes: [] }, at: kept.at }, kept.at)).toBeNull();
  });
});

it('fetches new codes when half of them are used up, so that five minutes are always in hand', () => {
  expect(wantsMore(kept, secondsLater(299))).toBe(false);
  expect(wantsMore(kept, secondsLater(300))).toBe(true);
  expect(wantsMore(kept, secondsLater(-1))).toBe(true);
  expect(wantsMore({ badge: null, at: 0 }, secondsLater(900))).toBe(false);
});

it('the card says who, for whom and until when; without a badge, why and what to do', () => {
  expect(badgeCard(badge)).toMatchObject({
    ...{ problem: '', name: '林晓梅', term: '2026年1月1日至2027年12月31日', duty: '开展监督时请出示证件。' },
  });
  expect(badgeCard({ ...badge, problem: 'not_in_force' }).problem).toContain('不在聘期内');
  expect(badgeCard({ ...badge, problem: 'no_certificate' }).problem).toContain('还没有颁发');
  expect(badgeCard(null).problem).toContain('申请');
});

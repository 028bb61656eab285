import { expect, it } from 'vitest';
import {
  answerInWords,
  noticeGroups,
} from '../../../../../miniprogram/components/noticeOffer/noticeOffer.model.ts';

const one = (templateId: string, isLongTerm = false) => ({
  templateId,
  label: `通知${templateId}`,
  isLongTerm,
});

it('asks for five at most at once, and never for both kinds together', () => {
  const subscriptions = [...'abcdefg'].map((id) => one(id)).concat([one('x', true), one('y', true)]);
  const groups = noticeGroups({ subscriptions });
  expect(groups.map(({ templateIds }) => templateIds.join(''))).toEqual(['abcde', 'fg', 'xy']);
  expect(groups.map(({ label }) => label)).toEqual(['接收下一次通知', '接收下一次通知', '长期接收通知']);
  expect(new Set(groups.map(({ key }) => key)).size).toBe(3);
  expect(noticeGroups({ subscriptions: [] })).toEqual([]);
});

it('says what came of it', () => {
  expect(answerInWords({ a: 'accept', b: 'accept', errMsg: 'ok' }, ['a', 'b'])).toContain('已订阅。');
  expect(answerInWords({ a: 'accept', b: 'reject' }, ['a', 'b'])).toBe('已订阅 1 种。');
  expect(answerInWords({ a: 'reject' }, ['a'])).toContain('没有订阅');
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inboxRows, unreadIds, withoutChatHint } from '../../../../../miniprogram/pages/inbox/inbox.model.ts';
import { inboxKinds } from '../../../../../server/domain/messages/inboxKinds.ts';

const item = {
  ...{ id: '1', label: '活动通知', at: '2026-11-28T02:00:00.000Z', read: false, word: '活动' },
  text: '政策培训，12月3日。请回复“活动”答复是否参加。',
};

it('leads to the page of every word that leads anywhere in the chat, and app.json has that page', () => {
  const { pages } = JSON.parse(readFileSync('miniprogram/app.json', 'utf8')) as { pages: string[] };
  const words = Object.values(inboxKinds).flatMap(({ word }) => word ?? []);
  expect(words.length).toBeGreaterThan(20);
  for (const word of words) {
    const [row] = inboxRows([{ ...item, word }]);
    expect(pages, word).toContain(row?.url.slice(1));
  }
  expect(inboxRows([{ ...item, word: null }])).toMatchObject([{ url: '' }]);
});

it.each([
  ['政策培训，12月3日。请回复“活动”答复是否参加。', '政策培训，12月3日。'],
  ['意见建议：已答复。请回复“我的反映”查看。', '意见建议：已答复。'],
  ['请到公众号看。', '请到公众号看。'],
])('%s is read as %s', (text, read) => {
  expect(withoutChatHint(text)).toBe(read);
});

it('knows what was not opened before', () => {
  expect(unreadIds([item, { ...item, id: '2', read: true }])).toEqual(['1']);
  expect(inboxRows([item])).toMatchObject([{ marked: true, at: '11月28日 10:00' }]);
});

import { expect, it } from 'vitest';
import { messageExamples } from '../../../../../server/domain/messages/examples.ts';
import { miniCardOf } from '../../../../../server/domain/messages/miniCardOf.ts';

it('a word for the chat becomes a tap', () => {
  const card = { character_string1: 'XS1', phrase3: '核查中', thing5: '请回复“我的线索”查看' };
  expect(miniCardOf(card)).toEqual({ ...card, thing5: '请点开这条消息查看' });
});

it('no kind of message asks for a reply, and every value keeps its limit', () => {
  const now = new Date('2026-11-30T02:00:00Z');
  for (const example of Object.values(messageExamples)) {
    const card = miniCardOf(example(now));
    expect(Object.values(card).join()).not.toContain('回复');
    for (const value of Object.values(card)) expect([...value].length).toBeLessThanOrEqual(32);
    for (const [name, value] of Object.entries(card))
      if (name.startsWith('thing')) expect([...value].length, value).toBeLessThanOrEqual(20);
  }
});

import { expect, it } from 'vitest';
import { linkCode } from '../../../../../bot/engine/index.ts';
import { chatWords, codeInWords, isOver } from '../../../../../miniprogram/pages/link/link.model.ts';

it('what is copied is what the chat understands', () => {
  expect(codeInWords('12345678')).toBe('1234 5678');
  expect(linkCode({ kind: 'text', text: chatWords('12345678') })).toBe('12345678');
});

it('a code runs out at its minute', () => {
  const end = '2026-11-28T02:00:00.000Z';
  expect(isOver(end, Date.parse(end) - 1)).toBe(false);
  expect(isOver(end, Date.parse(end))).toBe(true);
});

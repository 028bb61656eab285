import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textDiff } from '../../../console/src/text/textDiff.ts';

const only = (parts: ReturnType<typeof textDiff>, not: string): string =>
  parts.flatMap(({ kind, text }) => (kind === not ? [] : [text])).join('');

it('names what goes and what comes', () => {
  expect(textDiff('您可以回复：', '请您回复：')).toEqual([
    { kind: 'new', text: '请' },
    { kind: 'same', text: '您' },
    { kind: 'gone', text: '可以' },
    { kind: 'same', text: '回复：' },
  ]);
  expect(textDiff('一样', '一样')).toEqual([{ kind: 'same', text: '一样' }]);
  expect(textDiff('', '')).toEqual([]);
});

it('holds both texts, whatever they are', { timeout: 60_000 }, () => {
  const text = fc.string({ unit: fc.constantFrom('一', '二', 'a', '\n', '😀') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = textDiff(before, after);
      expect([only(parts, 'new'), only(parts, 'gone')]).toEqual([before, after]);
    }),
  );
  const long = '长'.repeat(3_000);
  expect(only(textDiff(long, `${long}。`), 'gone')).toBe(`${long}。`);
});

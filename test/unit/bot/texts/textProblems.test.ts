import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledBytes, sampleOf } from '../../../../bot/texts/measure.ts';
import { type TextKey, textKeys } from '../../../../bot/texts/registry.ts';
import { textProblems, tidyText } from '../../../../bot/texts/textProblems.ts';

const codes = (key: TextKey, text: string): string[] =>
  textProblems(key, tidyText(text)).map(({ code }) => code);

describe('a bureau’s own text', () => {
  it.each([
    ['您好，这里是{bureau}。有事请说。', []],
    ['您好，这里是{bureau}。请看 https://www.example.gov.cn/a?b=1 。', []],
    ['您好，这里是{bureau}，值班电话 {phone}。\r\n欢迎！', []],
    ['您好，这里是{bureau}。要举报请回复“举报”，填表时可以回复“上一步”。', []],
    ['您好。', ['missing_placeholder']],
    ['您好，{bureau}，{name}。', ['unknown_placeholder']],
    ['您好，{bureau}，{ phone }。', ['unknown_placeholder']],
    ['您好，{bureau}，{phone。', ['brace']],
    ['  \n ', ['empty']],
    ['{bureau}'.concat('长'.repeat(160)), ['too_long']],
    ['{bureau}要报名请回复“我想当监督员啊”。', ['unknown_word']],
    ['{bureau} http://www.example.gov.cn', ['link']],
    ['{bureau} HTTP://x', ['link']],
    ['{bureau} <a href="javascript:alert(1)">点这里</a>', ['link']],
    ['{bureau} 联系人 13800138000', ['mobile']],
    ['{bureau} 联系人 １３８ ００１３ ８０００', ['mobile']],
    ['{bureau} 11010119900307003X', ['id_number']],
    ['{bureau} 110101 19900307 003X', ['id_number']],
    ['{bureau}\u0007', ['control']],
    ['{bureau}\u202e反了', ['control']],
    ['{bureau}\u200b', ['control']],
    ['{bureau}\ud800', ['control']],
  ] as const)('%j', (text, expected) => {
    expect(codes('welcome.hello', text)).toEqual(expected);
  });

  it('keeps the command that leads on', () => {
    expect(codes('draft.offer', '您的{form}还没填完。')).toEqual(['missing_word']);
    expect(codes('draft.offer', '您的{form}还没填完，说“继续”就行。')).toEqual([]);
  });

  it('says everything at once, and how much is too much', () => {
    const problems = textProblems('welcome.hello', `${'长'.repeat(200)} http://x {who} 13800138000`);
    expect(problems.map(({ code }) => code)).toEqual([
      'too_long',
      'unknown_placeholder',
      'missing_placeholder',
      'link',
      'mobile',
    ]);
    expect(problems[0]?.message).toMatch(/480 字节/);
  });

  it('is checked without ever failing, and what passes fits', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...textKeys), fc.string({ unit: 'binary' }), (key, text) => {
        const tidy = tidyText(text);
        const problems = textProblems(key, tidy);
        expect(typeof sampleOf(tidy)).toBe('string');
        if (problems.length === 0) expect(filledBytes(tidy)).toBeLessThanOrEqual(2048);
      }),
    );
  });
});

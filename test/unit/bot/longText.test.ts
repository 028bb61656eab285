import { describe, expect, it } from 'vitest';
import type { Input } from '../../../bot/engine/index.ts';
import { parseAnswer, refusalSentence } from '../../../bot/fields/index.ts';
import { field } from '../server/forms/support.ts';
import { NOW } from './support/sample.ts';
import { sent } from './support/sent.ts';

const facts = field('longText', 'facts', { min: 4, max: 5000 });
const context = { today: '2026-11-23' } as const;
const parse = (input: Input, buffer?: string) =>
  parseAnswer(facts, input, { answers: {}, context, now: NOW, ...(buffer === undefined ? {} : { buffer }) });
const say = (text: string): Input => ({ kind: 'text', text });

describe('a text over several messages', () => {
  it.each(['完成', '好了', '说完了', '没了', '没有了', '写好了！', '就这么多', '完 成', '就这些了。'])(
    '%s ends it',
    (word) => {
      const value = '第一段。\n第二段。';
      expect(parse(say(word), value)).toEqual({ kind: 'value', value });
      expect(parse(say(word)).kind).toBe('refused');
    },
  );

  it('a sentence that begins like an end is part of the text', () => {
    expect(parse(say('好了以后又让我再住三天'), '第一段。')).toMatchObject({
      kind: 'more',
      buffer: '第一段。\n好了以后又让我再住三天',
    });
  });

  it.each(['image', 'video', 'location', 'link', 'file'] as const)(
    'a message of kind %s in between is explained, costs no try and loses nothing',
    (kind) => {
      const heard = parse(sent(kind), '第一段。');
      if (heard.kind !== 'refused') throw new Error(heard.kind);
      expect(heard.quiet).toBe(true);
      const sentence = refusalSentence(facts, heard);
      for (const part of ['没有收下', '等问到照片或材料时请再发', '前面的 4 字都在', '写完请回复“完成”']) {
        expect(sentence).toContain(part);
      }
    },
  );

  it('what is too long by twenty thousand bytes is not taken, and what came before stays', () => {
    const heard = parse(say('长'.repeat(20_000)), '第一段。');
    if (heard.kind !== 'refused') throw new Error(heard.kind);
    expect(heard.why).toContain('最多 5000 字，这一条没有收下，前面的 4 字都在');
    expect(parse(say('甲'.repeat(4995)), '第一段。').kind).toBe('more');
  });
});

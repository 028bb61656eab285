import type { LongTextField } from '../../server/forms/engine/fields/longText.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import { compact, tidy } from '../text/normalise.ts';
import { isStandIn } from '../text/standIn.ts';
import { type ChatField, type Parsed, refused, textOf } from './types.ts';

const DONE = [
  ...[
    '完成',
    '完成了',
    '写完了',
    '写完',
    '说完了',
    '说完',
    '讲完了',
    '发完了',
    '完了',
    '完毕',
    '好了',
    '写好了',
  ],
  ...['结束', '没了', '没有了', '没啦', '就这些', '就这些了', '就这样', '就这么多', '可以了', '行了', 'done'],
];
const AGAIN = ['重写', '重新写', '清空重写'];
const lengthOf = (value: string): number => [...value].length;

/**
 * Always collected until 完成: whoever splits a text over two messages would otherwise find the second half in
 * the next question.
 */
export const longText: ChatField<LongTextField> = {
  listensTo: 'text',
  instead: '这里需要打字',
  // A photo in between is no failed answer, but it must not seem to be taken either.
  elsewhere({ kind }, { buffer }) {
    if (!['image', 'video', 'file', 'location', 'link'].includes(kind)) return null;
    const had = lengthOf(buffer ?? '');
    const kept = had > 0 ? `前面的 ${had} 字都在，请接着写，写完请回复“完成”` : '请打字写，写完请回复“完成”';
    const why = `这一题只收文字，刚才发的没有收下，等问到照片或材料时请再发；${kept}`;
    return { kind: 'refused', understood: '', why, quiet: true };
  },
  ask(field, env) {
    const had = lengthOf(env.buffer ?? '');
    return [
      field.help,
      `${field.min}–${field.max} 字，可以分几条发，写完请回复“完成”。`,
      ...(had > 0 ? [`已收到 ${had} 字，请接着写；想重来请回复“重写”。`] : [`例如：${field.example}`]),
    ];
  },
  parse(input, field, env): Parsed {
    const said = tidy(textOf(input));
    const before = env.buffer ?? '';
    const word = compact(said);
    if (DONE.includes(word)) return finish(before, field);
    if (AGAIN.includes(word)) {
      return { kind: 'more', buffer: '', say: '好，刚才的内容已清空，请重新写，写完回复“完成”。' };
    }
    if (said === '') return refused('', '没有看到文字');
    if (isStandIn(said)) {
      const had = lengthOf(before);
      const why = had > 0 ? `表情没有收下，前面的 ${had} 字都在，请接着写` : '表情没有收下，请打字写';
      return { kind: 'refused', understood: '', why, quiet: true };
    }
    const text = before === '' ? said : `${before}\n${said}`;
    const length = lengthOf(text);
    if (length > field.max) {
      const kept = before === '' ? '' : `，前面的 ${lengthOf(before)} 字都在`;
      return refused(`共 ${length} 字`, `最多 ${field.max} 字，这一条没有收下${kept}，请精简后再发`);
    }
    const missing = field.min - length;
    const next = missing > 0 ? `再写至少 ${missing} 字` : '还有就接着发';
    return { kind: 'more', buffer: text, say: `收到，共 ${length} 字。${next}；写完请回复“完成”。` };
  },
  echo: fieldKinds.longText.display,
};

function finish(text: string, field: LongTextField): Parsed {
  const length = lengthOf(text);
  if (length === 0) return refused('“完成”', '还没有收到内容，请先写再回复“完成”');
  if (length >= field.min) return { kind: 'value', value: text };
  return refused('“完成”', `现在共 ${length} 字，至少要 ${field.min} 字，请接着写`);
}

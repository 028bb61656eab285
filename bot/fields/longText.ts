import type { LongTextField } from '../../server/forms/engine/fields/longText.ts';
import { fieldKinds, type Spoken } from '../../server/forms/engine/index.ts';
import type { StoredFile } from '../engine/input.ts';
import { compact, tidy } from '../text/normalise.ts';
import { isStandIn } from '../text/standIn.ts';
import { type ChatField, type Parsed, refused, textOf } from './types.ts';
import { VOICE, voiceNote, voiceOf } from './voices.ts';

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

/** What was sent so far: words, typed or heard, and the sound of what was spoken. */
interface Collected {
  readonly text: string;
  readonly voices: readonly StoredFile[];
  /** Something was spoken that nobody has put into words. */
  readonly transcribe: boolean;
}

/** Begins a buffer that has voices in it: nobody can type this character (`tidy`). */
const MARK = '\u0001';

/**
 * Always collected until 完成: whoever splits a text over two messages would otherwise find the second half in
 * the next question.
 */
export const longText: ChatField<LongTextField> = {
  listensTo: ['text', 'voice'],
  instead: '这里需要打字或发语音',
  // A photo in between is no failed answer, but it must not seem to be taken either.
  elsewhere({ kind }, { buffer }) {
    if (!['image', 'video', 'file', 'location', 'link'].includes(kind)) return null;
    const had = collected(buffer);
    const kept = isEmpty(had)
      ? '请打字写，写完请回复“完成”'
      : `前面的${amount(had)}都在，请接着写，写完请回复“完成”`;
    const why = `这一题只收文字和语音，刚才发的没有收下，等问到照片或材料时请再发；${kept}`;
    return { kind: 'refused', understood: '', why, quiet: true };
  },
  ask(field, env) {
    const had = collected(env.buffer);
    return [
      field.help,
      `${field.min}–${field.max} 字，可以分几条发，也可以发语音，写完请回复“完成”。`,
      ...(isEmpty(had)
        ? [`例如：${field.example}`]
        : [`已收到${amount(had)}，请接着写；想重来请回复“重写”。`]),
    ];
  },
  askSimply(field, env) {
    const had = collected(env.buffer);
    const so = isEmpty(had) ? '' : `已收到${amount(had)}，请接着写。`;
    return [`${so || `请写${field.label}，也可以发语音。`}写完回复“完成”。`];
  },
  file: () => VOICE,
  parse(input, field, env): Parsed {
    const said = tidy(textOf(input));
    const had = collected(env.buffer);
    const word = compact(said);
    if (DONE.includes(word)) return finish(had, field);
    if (AGAIN.includes(word)) {
      return { kind: 'more', buffer: '', say: '好，刚才的内容已清空，请重新写，写完回复“完成”。' };
    }
    if (isStandIn(said)) {
      const why = isEmpty(had)
        ? '表情没有收下，请打字写'
        : `表情没有收下，前面的${amount(had)}都在，请接着写`;
      return { kind: 'refused', understood: '', why, quiet: true };
    }
    const voice = input.kind === 'voice' ? voiceOf(input, env.answers, had.voices) : null;
    if (voice && 'kind' in voice) return voice;
    if (!voice && said === '') return refused('', '没有看到文字');
    const text = [had.text, said].filter((part) => part !== '').join('\n');
    const length = lengthOf(text);
    if (length > field.max) {
      const kept = isEmpty(had) ? '' : `，前面的${amount(had)}都在`;
      return refused(`共 ${length} 字`, `最多 ${field.max} 字，这一条没有收下${kept}，请精简后再发`);
    }
    const next: Collected = {
      text,
      voices: voice ? [...had.voices, voice] : had.voices,
      transcribe: had.transcribe || (voice !== null && said === ''),
    };
    const missing = next.voices.length > 0 ? 0 : field.min - length;
    const more = missing > 0 ? `再写至少 ${missing} 字` : '还有就接着发';
    const note = voice ? `\n${voiceNote(env.answers)}` : '';
    const say = `收到，共${amount(next)}。${more}；写完请回复“完成”。${note}`;
    return { kind: 'more', buffer: packed(next), say };
  },
  echo: fieldKinds.longText.display,
};

function finish(had: Collected, field: LongTextField): Parsed {
  const { text, voices, transcribe } = had;
  if (isEmpty(had)) return refused('“完成”', '还没有收到内容，请先写再回复“完成”');
  if (voices.length > 0) {
    const value: Spoken = { voices, ...(text === '' ? {} : { text }), transcribe };
    return { kind: 'value', value };
  }
  const length = lengthOf(text);
  if (length >= field.min) return { kind: 'value', value: text };
  return refused('“完成”', `现在共 ${length} 字，至少要 ${field.min} 字，请接着写`);
}

function collected(buffer = ''): Collected {
  if (!buffer.startsWith(MARK)) return { text: buffer, voices: [], transcribe: false };
  return JSON.parse(buffer.slice(MARK.length)) as Collected;
}

function packed(had: Collected): string {
  return had.voices.length === 0 ? had.text : `${MARK}${JSON.stringify(had)}`;
}

const isEmpty = ({ text, voices }: Collected): boolean => text === '' && voices.length === 0;

/** ` 35 字` or ` 35 字、语音 2 段`. */
function amount({ text, voices }: Collected): string {
  const words = text === '' && voices.length > 0 ? [] : [`${lengthOf(text)} 字`];
  return ` ${[...words, ...(voices.length > 0 ? [`语音 ${voices.length} 段`] : [])].join('、')}`;
}

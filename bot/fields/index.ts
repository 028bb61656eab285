import {
  type Field,
  type FieldOf,
  type FieldType,
  fieldProblems,
  isEmpty,
} from '../../server/forms/engine/index.ts';
import type { Input } from '../engine/types.ts';
import { quoted } from '../text/normalise.ts';
import { choice } from './choice.ts';
import { consent } from './consent.ts';
import { declaration } from './declaration.ts';
import { email } from './email.ts';
import { evidence } from './evidence.ts';
import { idNumber } from './idNumber.ts';
import { institution } from './institution.ts';
import { location } from './location.ts';
import { longText } from './longText.ts';
import { mobile } from './mobile.ts';
import { money } from './money.ts';
import { multiChoice } from './multiChoice.ts';
import { period } from './period.ts';
import { photo } from './photo.ts';
import { region } from './region.ts';
import { text } from './text.ts';
import { type ChatEnv, type ChatField, listensTo, type Parsed, refused, textOf } from './types.ts';
import { unitOpinion } from './unitOpinion.ts';
import { violationCodes } from './violationCodes.ts';
import { yesNo } from './yesNo.ts';

/** The chat side of every field type. */
export const chatFields: { readonly [T in FieldType]: ChatField<FieldOf<T>> } = {
  text,
  longText,
  choice,
  multiChoice,
  yesNo,
  photo,
  idNumber,
  mobile,
  email,
  declaration,
  consent,
  unitOpinion,
  period,
  money,
  institution,
  evidence,
  violationCodes,
  region,
  location,
};

/** The chat side of a field. */
export function chatFieldOf(field: Field): ChatField<Field> {
  return chatFields[field.type];
}

const KINDS: Readonly<Record<Input['kind'], string>> = {
  text: '文字',
  image: '图片',
  voice: '语音',
  video: '视频',
  location: '位置',
  link: '链接',
  file: '文件',
  event: '操作',
};

/** What a message means for a field: parsed tolerantly, then judged by the same rules as everywhere else. */
export function parseAnswer(field: Field, said: Input, env: ChatEnv): Parsed {
  const chat = chatFieldOf(field);
  const input = listensTo(chat, said) || chat.typedOnly ? said : heard(said);
  if (!listensTo(chat, input)) {
    return chat.elsewhere?.(input, env) ?? refused(KINDS[input.kind], chat.instead);
  }
  const parsed = chat.parse(input, field, env);
  const value = parsed.kind === 'value' || parsed.kind === 'more' ? parsed.value : undefined;
  if (isEmpty(value)) return parsed;
  const answers = { ...env.answers, [field.key]: value };
  const [problem] = fieldProblems(field, answers, env.context);
  if (!problem) return parsed;
  return refused(quoted(chat.echo(value, field)), problem.message.replace(/。$/, ''));
}

/** A voice message as the words that the platform heard; the sound itself is kept only where text is asked for. */
function heard(input: Input): Input {
  const text = input.kind === 'voice' ? textOf(input) : '';
  return text === '' ? input : { kind: 'text', text };
}

/** One polite sentence: what was understood, why it is no answer, what to do, an example. */
export function refusalSentence(field: Field, parsed: Extract<Parsed, { kind: 'refused' }>): string {
  const understood = parsed.understood === '' ? '' : `收到的是${parsed.understood}，`;
  const example = parsed.quiet === true ? '' : `，例如：${field.example.replace(/。$/, '')}`;
  const plea = parsed.quiet === true || parsed.why.includes('请') ? '' : '，请重新发一次';
  return `${understood}${parsed.why}${plea}${example}。`;
}

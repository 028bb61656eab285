import {
  type Field,
  type FieldOf,
  type FieldType,
  fieldProblems,
  kindOf,
} from '../../server/forms/engine/index.ts';
import type { Input } from '../engine/types.ts';
import { quoted } from '../text/normalise.ts';
import { choice } from './choice.ts';
import { consent } from './consent.ts';
import { declaration } from './declaration.ts';
import { email } from './email.ts';
import { idNumber } from './idNumber.ts';
import { longText } from './longText.ts';
import { mobile } from './mobile.ts';
import { multiChoice } from './multiChoice.ts';
import { photo } from './photo.ts';
import { text } from './text.ts';
import { type ChatEnv, type ChatField, type Parsed, refused } from './types.ts';
import { unitOpinion } from './unitOpinion.ts';
import { yesNo } from './yesNo.ts';

/** Until these types have a chat side of their own. */
const notYet: ChatField<Field> = {
  listensTo: 'text',
  instead: '这一题请在网页上填写',
  ask: (field) => [field.help],
  parse: () => refused('', '这一题请在网页上填写'),
  echo: (value, field) => kindOf(field).display(value, field),
};

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
  period: notYet as ChatField<FieldOf<'period'>>,
  money: notYet as ChatField<FieldOf<'money'>>,
  institution: notYet as ChatField<FieldOf<'institution'>>,
  evidence: notYet as ChatField<FieldOf<'evidence'>>,
  violationCodes: notYet as ChatField<FieldOf<'violationCodes'>>,
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
export function parseAnswer(field: Field, input: Input, env: ChatEnv): Parsed {
  const chat = chatFieldOf(field);
  if (input.kind !== chat.listensTo) return refused(KINDS[input.kind], chat.instead);
  const parsed = chat.parse(input, field, env);
  if (parsed.kind !== 'value') return parsed;
  const answers = { ...env.answers, [field.key]: parsed.value };
  const [problem] = fieldProblems(field, answers, env.context);
  if (!problem) return parsed;
  return refused(quoted(chat.echo(parsed.value, field)), problem.message.replace(/。$/, ''));
}

/** One polite sentence: what was understood, why it is no answer, what to do, an example. */
export function refusalSentence(field: Field, parsed: Extract<Parsed, { kind: 'refused' }>): string {
  const understood = parsed.understood === '' ? '' : `收到的是${parsed.understood}，`;
  const example = parsed.quiet === true ? '' : `，例如：${field.example.replace(/。$/, '')}`;
  const plea = parsed.quiet === true || parsed.why.includes('请') ? '' : '，请重新发一次';
  return `${understood}${parsed.why}${plea}${example}。`;
}

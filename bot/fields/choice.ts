import type { ChoiceField, Option } from '../../server/forms/engine/fields/choice.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import { compact, halfWidth, oneLine, quoted } from '../text/normalise.ts';
import { isUndecided, yesNoOf } from '../text/yesNo.ts';
import { type Match, matchOption } from './matchOption.ts';
import { numbersIn } from './numbersIn.ts';
import { fewOptions, otherPage } from './optionPages.ts';
import { splitRest } from './splitRest.ts';
import { type ChatField, type Parsed, refused, textOf } from './types.ts';

/** More options than this are not listed in the question, only in 帮助. */
const LISTED = 10;
/** Remembered while the text that goes with 其他 is awaited. */
const AWAITING_OTHER = '其他';

export const choice: ChatField<ChoiceField> = {
  listensTo: 'text',
  instead: '这里请回复文字或序号',
  ask(field, env) {
    if (env.buffer === AWAITING_OTHER) return ['您选了“其他”，请写明具体内容。'];
    if (listOf(field).length > LISTED)
      return [field.help, `例如：${field.example}`, '回复“帮助”看全部选项。'];
    return [
      ...listOf(field).map((name, i) => `${i + 1}. ${name}`),
      `请回复序号或文字，例如：${field.example}`,
    ];
  },
  askSimply(field, env) {
    if (env.buffer === AWAITING_OTHER) return ['请写明具体内容。'];
    const all = listOf(field);
    return all.length > LISTED ? [`请直接写，例如：${field.example}。`] : fewOptions(all, env.buffer);
  },
  explain: (field) => [
    listOf(field)
      .map((name, i) => `${i + 1} ${name}`)
      .join('，'),
  ],
  parse(input, field, env): Parsed {
    const said = oneLine(textOf(input));
    if (env.buffer === AWAITING_OTHER) return afterOther(said, field);
    const page = env.simple ? otherPage(said, listOf(field), env.buffer) : null;
    if (page) return page;
    const options = field.other ? [...field.options, { value: '其他', words: ['其它'] }] : field.options;
    const other = field.other ? /^(?:其他|其它)[\s:：,，、.。（(-]+(.+?)[)）]?$/u.exec(said) : null;
    if (other?.[1]) return { kind: 'value', value: { other: other[1] } };
    const numbers = numbersIn(said, options.length);
    if (numbers.kind === 'numbers' && numbers.numbers.length > 1 && !isOneNumber(said)) {
      return refused(quoted(said), '这里只能选一项，请只回复一个序号');
    }
    const split = splitRest(said, field);
    if (split) return { kind: 'value', value: split.value, also: split.also };
    const match = matched(said, field, options);
    if (match.kind === 'many') {
      return refused(quoted(said), `可能是${match.values.slice(0, 4).join('、')}，请写全或回复序号`);
    }
    if (match.kind === 'none')
      return refused(quoted(said), `没有对上“${field.label}”的选项，请回复序号或选项文字`);
    if (match.value === '其他' && field.other) {
      return { kind: 'more', buffer: AWAITING_OTHER, say: `好，选“其他”。请用一句话写明${field.label}。` };
    }
    return { kind: 'value', value: match.value };
  },
  echo: fieldKinds.choice.display,
};

/** The option that the words name; where two are a yes and a no, also by saying so, and never by asking back. */
function matched(said: string, { polar }: ChoiceField, options: readonly Option[]): Match {
  if (!polar) return matchOption(said, options);
  const plain = yesNoOf(said);
  if (plain !== null) return { kind: 'one', value: plain ? polar.yes : polar.no };
  return isUndecided(said) ? { kind: 'none' } : matchOption(said, options);
}

/** 12 is an option here, not 1 and 2. */
const isOneNumber = (said: string): boolean => /^\d+$/.test(halfWidth(said)) && !/\s/.test(said);

/** A second thought counts: naming a listed option after 其他 takes that option. */
function afterOther(said: string, field: ChoiceField): Parsed {
  if (compact(said) === '') return refused('', '没有看到说明文字');
  const listed = field.options.find(({ value }) => value === said);
  return { kind: 'value', value: listed ? listed.value : { other: said } };
}

function listOf(field: ChoiceField): string[] {
  return [...field.options.map(({ value }) => value), ...(field.other ? ['其他'] : [])];
}

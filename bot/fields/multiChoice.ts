import type { MultiChoiceField } from '../../server/forms/engine/fields/multiChoice.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import { compact, oneLine, quoted } from '../text/normalise.ts';
import { type Match, matchOption } from './matchOption.ts';
import { numbersIn } from './numbersIn.ts';
import { fewOptions, otherPage } from './optionPages.ts';
import { type ChatField, type Parsed, refused, textOf } from './types.ts';

const SEPARATORS = /[,，、;；/+\s]+/u;
/** Between two names; only tried when a piece by itself means nothing. */
const CONJUNCTIONS = /和|与|及|跟|还有/u;
/** 除了7都有. */
const ALL_BUT =
  /^除了?(.{1,20}?)(?:以外|之外|外)?[,，]?(?:其他|其余|别的)?(?:都有|都是|全有|全选|都选|全部|都要)$/;
const ALL = ['全部', '全选', '都选', '都有', '所有'];

export const multiChoice: ChatField<MultiChoiceField> = {
  listensTo: 'text',
  instead: '这里请回复文字或序号',
  ask: (field) => [
    field.help,
    ...field.options.map(({ value }, i) => `${i + 1}. ${value}`),
    `请回复序号或文字，几项之间用逗号隔开，例如：${field.example}`,
  ],
  askSimply: (field, env) => [...fewOptions(namesOf(field), env.buffer), '可以选几个，例如：1 3。'],
  parse(input, field, env): Parsed {
    const said = oneLine(textOf(input));
    const page = env.simple ? otherPage(said, namesOf(field), env.buffer) : null;
    if (page) return page;
    const word = compact(said);
    const all = field.options.map(({ value }) => value);
    if (ALL.includes(word)) return chosen(field, all);
    const [, except] = ALL_BUT.exec(word) ?? [];
    const heard = named(except ?? said, field);
    if ('unheard' in heard) return refused(quoted(said), heard.unheard);
    return chosen(field, except === undefined ? heard : all.filter((one) => !heard.includes(one)));
  },
  echo: fieldKinds.multiChoice.display,
};

const namesOf = ({ options }: MultiChoiceField): string[] => options.map(({ value }) => value);

/** The options that were named, or why not all of them were understood. */
function named(said: string, field: MultiChoiceField): readonly string[] | { readonly unheard: string } {
  const numbers = numbersIn(said, field.options.length);
  if (numbers.kind === 'unclear') {
    const readings = numbers.readings.map((one) => valuesAt(one, field).join('、'));
    return { unheard: `可能是${readings.join('，也可能是')}，请用逗号隔开再发` };
  }
  const matches =
    numbers.kind === 'numbers'
      ? numbers.numbers.map((number) => matchOption(String(number), field.options))
      : piecesOf(said).flatMap((piece) => matchesOf(piece, field));
  const vague = matches.find(({ kind }) => kind === 'many');
  if (vague?.kind === 'many') {
    return { unheard: `可能是${vague.values.slice(0, 4).join('、')}，请写全或回复序号` };
  }
  const values = matches.flatMap((match) => (match.kind === 'one' ? [match.value] : []));
  if (values.length > 0 && values.length === matches.length) return values;
  const known = values.length === 0 ? '' : `我只听出${[...new Set(values)].join('、')}，`;
  return { unheard: `${known}没有全部对上“${field.label}”的选项，请回复序号，几项之间用逗号隔开` };
}

function piecesOf(said: string): string[] {
  const pieces = said.slice(0, 400).split(SEPARATORS);
  return pieces.filter((piece) => compact(piece) !== '');
}

function valuesAt(numbers: readonly number[], { options }: MultiChoiceField): string[] {
  return numbers.map((number) => options[number - 1]?.value ?? '');
}

/** A piece may name several options (医学和护理); what it leaves open stays open. */
function matchesOf(piece: string, field: MultiChoiceField): Match[] {
  const parts = piece.split(CONJUNCTIONS).filter((part) => compact(part) !== '');
  const own = parts.map((part) => matchOption(part, field.options));
  const isName = field.options.some(({ value }) => compact(value) === compact(piece));
  return parts.length > 1 && !isName && own.some(({ kind }) => kind === 'one')
    ? own
    : [matchOption(piece, field.options)];
}

/** Each once, in the order of the options. */
function chosen({ options }: MultiChoiceField, values: readonly string[]): Parsed {
  const value = options.map((option) => option.value).filter((one) => values.includes(one));
  return { kind: 'value', value };
}

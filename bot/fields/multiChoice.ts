import type { MultiChoiceField } from '../../server/forms/engine/fields/multiChoice.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import { compact, oneLine, quoted } from '../text/normalise.ts';
import { type Match, matchOption } from './matchOption.ts';
import { fewOptions, otherPage } from './optionPages.ts';
import { type ChatField, type Parsed, refused, textOf } from './types.ts';

const SEPARATORS = /[,，、;；/+\s]+/u;
/** Between two names; only tried when a piece by itself means nothing. */
const CONJUNCTIONS = /和|与|及|跟|还有/u;
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
    if (ALL.includes(compact(said)))
      return chosen(
        field,
        field.options.map(({ value }) => value),
      );
    const pieces = said.split(SEPARATORS).filter((piece) => compact(piece) !== '');
    const matches = pieces.flatMap((piece) => matchesOf(piece, field));
    const vague = matches.find(({ kind }) => kind === 'many');
    if (vague?.kind === 'many') {
      return refused(quoted(said), `可能是${vague.values.slice(0, 4).join('、')}，请写全或回复序号`);
    }
    const values = matches.flatMap((match) => (match.kind === 'one' ? [match.value] : []));
    if (values.length === 0 || values.length < matches.length) {
      return refused(quoted(said), `没有全部对上“${field.label}”的选项，请回复序号，几项之间用逗号隔开`);
    }
    return chosen(field, values);
  },
  echo: fieldKinds.multiChoice.display,
};

const namesOf = ({ options }: MultiChoiceField): string[] => options.map(({ value }) => value);

function matchesOf(piece: string, field: MultiChoiceField): Match[] {
  const whole = matchOption(piece, field.options);
  const parts = piece.split(CONJUNCTIONS).filter((part) => compact(part) !== '');
  if (whole.kind === 'one' || parts.length < 2) return [whole];
  return parts.map((part) => matchOption(part, field.options));
}

/** Each once, in the order of the options. */
function chosen({ options }: MultiChoiceField, values: readonly string[]): Parsed {
  const value = options.map((option) => option.value).filter((one) => values.includes(one));
  return { kind: 'value', value };
}

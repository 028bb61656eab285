import type { YesNoField } from '../../server/forms/engine/fields/yesNo.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import { compact, quoted } from '../text/normalise.ts';
import { yesNoOf } from '../text/yesNo.ts';
import { type ChatField, refused, textOf } from './types.ts';

export const yesNo: ChatField<YesNoField> = {
  listensTo: 'text',
  instead: '这里请回复“是”或“否”',
  ask: (field) => [field.help, '1. 是', '2. 否'],
  askSimply: () => ['1. 是', '2. 否'],
  parse(input, field) {
    const said = compact(textOf(input));
    // The question's own words first: 没有工作 must not be read as anything shorter.
    if (field.words?.no.includes(said)) return { kind: 'value', value: false };
    if (field.words?.yes.includes(said)) return { kind: 'value', value: true };
    const value = yesNoOf(said);
    if (value !== null) return { kind: 'value', value };
    return refused(quoted(textOf(input)), '没能看出是“是”还是“否”');
  },
  echo: fieldKinds.yesNo.display,
};

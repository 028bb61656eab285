import type { TextField } from '../../server/forms/engine/fields/text.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import { compact, oneLine, quoted } from '../text/normalise.ts';
import { isStandIn } from '../text/standIn.ts';
import { NO, NOTHING, YES } from '../text/yesNoWords.ts';
import { type ChatField, refused, textOf } from './types.ts';

/** Dots that keyboards produce for the interpunct in names such as 买买提·艾力. */
const DOTS = /[•‧∙・⋅●．]/g;
const SPACE_BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

export const text: ChatField<TextField> = {
  listensTo: 'text',
  instead: '这里需要打字',
  ask: (field) => [field.help, `例如：${field.example}`],
  parse(input, field) {
    const said = oneLine(textOf(input));
    // Only names have a pattern so far; there a space between characters is a slip, elsewhere it may be meant.
    const value = field.pattern ? said.replace(DOTS, '·').replace(SPACE_BETWEEN_HAN, '') : said;
    if (value === '') return refused('', '没有看到文字');
    if (isStandIn(said)) return refused('一个表情', `这一题要写${field.label}`);
    // 同意 sent twice must not become a name.
    const word = compact(said);
    if ([...YES, ...NO, ...NOTHING].includes(word)) return refused(quoted(said), `这一题要写${field.label}`);
    return { kind: 'value', value };
  },
  echo: fieldKinds.text.display,
};

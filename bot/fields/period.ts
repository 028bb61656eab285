import { isPeriod, type PeriodField } from '../../server/forms/engine/fields/period.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import { compact, oneLine, quote, quoted } from '../text/normalise.ts';
import { parsePeriod } from '../text/period/parsePeriod.ts';
import { isUnknown } from '../text/unknown.ts';
import { type ChatField, refused, textOf } from './types.ts';

/** The words that are kept with the days. */
const KEPT = 60;
/** Said as a day: there was nothing to work out. */
const EXACT = /^\d{4}(?:-\d{1,2}-|年\d{1,2}月|\/\d{1,2}\/|\.\d{1,2}\.)\d{1,2}[日号]?$/;

export const period: ChatField<PeriodField> = {
  listensTo: 'text',
  instead: '这里请打字写时间',
  ask: (field) => [
    field.help,
    '哪天、哪段时间都可以，平常怎么说就怎么写，例如：昨天下午、上个月、9月1日到9月30日。',
  ],
  askSimply: () => ['请写时间，例如：上个月。'],
  parse(input, _field, env) {
    const said = oneLine(textOf(input));
    const span = parsePeriod(said, env.context.today);
    if (span) return { kind: 'value', value: { ...span, text: quote(said, KEPT) } };
    if (isUnknown(compact(said))) return { kind: 'nothing', why: '请写一个大概的时间，例如“去年”' };
    return refused(quoted(said), '没看出是什么时间，请写日期，或“上个月”“9月1日到9月30日”这样的一段时间');
  },
  echo: fieldKinds.period.display,
  note(value) {
    const said = isPeriod(value) ? (value.text ?? '') : '';
    return said === '' || EXACT.test(compact(said))
      ? ''
      : '您说的是这个时间吗？不是的话，请回复“上一步”重写。';
  },
};

import type { ConsentField } from '../../server/forms/engine/fields/consent.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import { compact, quoted } from '../text/normalise.ts';
import { NO, YES } from '../text/yesNoWords.ts';
import { reading, readOn } from './reading.ts';
import { type ChatField, refused, textOf } from './types.ts';

const WHAT = '请回复“同意”或“不同意”。';

export const consent: ChatField<ConsentField> = {
  listensTo: 'text',
  typedOnly: true,
  instead: '这里请回复“同意”或“不同意”',
  ask: (field, env) => reading([field.text], WHAT, env),
  parse(input, field, env) {
    const said = compact(textOf(input));
    const at = env.now.toISOString();
    const further = readOn(said, YES.includes(said), [field.text], WHAT, env);
    if (further) return further;
    if (YES.includes(said)) return { kind: 'value', value: { agreed: true, at } };
    if (!NO.includes(said)) return refused(quoted(textOf(input)), '没能看出是“同意”还是“不同意”');
    if (!field.mustAgree) return { kind: 'value', value: { agreed: false, at } };
    // Saying no is a clear answer, not a mistake: it is respected, and the way out is shown.
    const why = `${field.refusal.replace(/。$/, '')}；改变主意请回复“同意”，不填了请回复“取消”`;
    return { kind: 'refused', understood: '“不同意”', why, quiet: true };
  },
  echo: fieldKinds.consent.display,
};

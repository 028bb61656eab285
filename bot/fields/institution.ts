import { z } from 'zod';
import type { InstitutionField } from '../../server/forms/engine/fields/institution.ts';
import { isRecord } from '../../server/forms/engine/fields/shared.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import type { InstitutionOption } from '../engine/state.ts';
import { choices, chosen } from '../text/institutions.ts';
import { compact, oneLine, quoted } from '../text/normalise.ts';
import { ordinal } from '../text/numbers.ts';
import { isStandIn } from '../text/standIn.ts';
import { isUnknown } from '../text/unknown.ts';
import { YES } from '../text/yesNoWords.ts';
import { type ChatField, type Parsed, refused, textOf } from './types.ts';

const LONGEST = 100;
/** As many as are chosen from by number. */
const SHOWN = 8;

/** What was typed, and the institutions that it may mean. */
const bufferSchema = z.object({
  said: z.string(),
  options: z.array(
    z
      .object({ id: z.string(), name: z.string(), district: z.string().optional() })
      .transform(({ id, name, district }) => ({ id, name, ...(district === undefined ? {} : { district }) })),
  ),
});

type Buffer = z.infer<typeof bufferSchema>;

export const institution: ChatField<InstitutionField> = {
  listensTo: 'text',
  instead: '这里请打字写机构名称',
  needs: ['institutions'],
  ask(field, env) {
    const open = opened(env.buffer);
    if (open) return [which(open.options)];
    if (env.suggested) return [isIt(env.suggested), field.help];
    return [field.help, `全名、简称、拼音首字母都可以，例如：${field.example}`];
  },
  askSimply(_field, env) {
    const open = opened(env.buffer);
    return [open ? which(open.options) : '请写机构的名称。'];
  },
  parse(input, _field, env): Parsed {
    const said = oneLine(textOf(input));
    const open = opened(env.buffer);
    const choice = open ? chosen(said, open.options) : null;
    if (open && choice === 'none') return { kind: 'value', value: { name: open.said } };
    if (choice && choice !== 'none') return { kind: 'value', value: { id: choice.id, name: choice.name } };
    if (!open && env.suggested && YES.includes(compact(said))) {
      return { kind: 'value', value: { id: env.suggested.id, name: env.suggested.name } };
    }
    if (isUnknown(compact(said))) return { kind: 'nothing', why: '请写您知道的叫法，例如招牌上的字' };
    const isNumber = ordinal(compact(said)) !== null;
    if (open && isNumber) return refused(quoted(said), `请回复 1 到 ${open.options.length + 1} 的数字`);
    const length = [...said].length;
    if (length < 2 || isNumber || isStandIn(said)) return refused(quoted(said), '这里要写机构的名称');
    if (length > LONGEST) return refused(`${length} 个字`, '这里只写机构的名称，请写短一些');
    return found(said, env.institutions ?? []);
  },
  echo: fieldKinds.institution.display,
  note: (value) =>
    isRecord(value) && value.id === undefined ? '名录里没有对上，先按您写的名称记下，工作人员会核对。' : '',
};

/** Asks whether the institution of the scanned code is meant. */
function isIt({ name }: InstitutionOption): string {
  return `您扫的是${name}的二维码，是这一家吗？是，请回复“1”；不是，请写机构的名称。`;
}

function found(said: string, all: Buffer['options'] | readonly Buffer['options'][number][]): Parsed {
  const options = all.slice(0, SHOWN);
  const exact = options.filter(({ name }) => compact(name) === compact(said));
  const [only] = exact;
  if (only && exact.length === 1) return { kind: 'value', value: { id: only.id, name: only.name } };
  if (options.length === 0) return { kind: 'value', value: { name: said } };
  return { kind: 'more', buffer: JSON.stringify({ said, options } satisfies Buffer), say: which(options) };
}

function which(options: Buffer['options']): string {
  return `是哪一家？请回复数字：\n${choices(options)}`;
}

/** What is being chosen from; null for nothing. */
function opened(buffer: string | undefined): Buffer | null {
  if (buffer === undefined || !buffer.startsWith('{')) return null;
  try {
    return bufferSchema.safeParse(JSON.parse(buffer)).data ?? null;
  } catch {
    return null;
  }
}

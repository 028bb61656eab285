import fc from 'fast-check';
import { dialogs } from '../../../../bot/dialogs/index.ts';
import type { ConversationState, Input, View } from '../../../../bot/engine/index.ts';
import { controls } from '../../../../bot/form/controls/index.ts';
import { currentField } from '../../../../bot/form/numbering.ts';
import { openForm } from '../../../../bot/form/openForm.ts';
import type { FieldType } from '../../../../server/forms/engine/index.ts';
import { ID_NUMBER, ID_NUMBER_WOMAN, PHOTO } from './sample.ts';
import { sent } from './sent.ts';

/** What a simulated person does next; the concrete message depends on where the conversation stands. */
export type Move =
  | { readonly kind: 'good' }
  /** What was sent last, once more: an answer to a question that may be over. */
  | { readonly kind: 'again' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'input'; readonly input: Input }
  | { readonly kind: 'wait'; readonly hours: number }
  /** The world changes between two messages. */
  | { readonly kind: 'term' }
  /** Staff answer in the dialogue, outside of WeChat's window, or end it. */
  | { readonly kind: 'staff'; readonly ends: boolean }
  | { readonly kind: 'ruleSet' }
  /** A new version of the form is published: what is half filled was begun in the one before. */
  | { readonly kind: 'newVersion' };

const words = [
  ...Object.values(controls).flatMap((control) => control.words.slice(0, 2)),
  ...Object.values(dialogs).flatMap((dialog) => dialog.words.slice(0, 2)),
  ...[
    '修改 2',
    '修改 6',
    '修改 7',
    '修改 15',
    '提交',
    '完成',
    '1',
    '2',
    '3',
    '同意',
    '不同意',
    '女',
    '其他',
    '无',
    '李四',
  ],
  ...[
    '重新开始',
    '删除',
    '普通',
    '继续 2',
    '下一页',
    'a@b.cn',
    '昨天',
    '人民医院',
    ID_NUMBER_WOMAN,
    '我'.repeat(700),
  ],
];

const events = ['subscribe', 'unsubscribe', 'scan', 'click', 'view', 'other'] as const;
const kinds = ['video', 'location', 'link', 'file'] as const;

const VOICE = { id: 'voice-1', mime: 'audio/amr', size: 1000, sha256: 'cd'.repeat(32) };

const voice: fc.Arbitrary<Input> = fc
  .tuple(fc.constantFrom(VOICE, null), fc.constantFrom('', '上一步。', '人民医院。', '1', '同意', '是的'))
  .map(
    ([file, recognition]): Input => ({
      kind: 'voice',
      ...(file ? { file } : { file: null, problem: 'download_failed' as const }),
      ...(recognition === '' ? {} : { recognition }),
    }),
  );

const input: fc.Arbitrary<Input> = fc.oneof(
  voice,
  fc.constantFrom(...kinds).map(sent),
  fc.constantFrom<Input>(
    { kind: 'image', file: PHOTO },
    { kind: 'image', file: null, problem: 'too_large' },
    { kind: 'text', text: '男', menuId: 'ask:apply.sex' },
  ),
  fc
    .tuple(
      fc.constantFrom(...events),
      fc.constantFrom('apply', 'progress', 'correct', 'tip', 'withdraw', 'x'),
    )
    .map(([event, key]): Input => ({ kind: 'event', event, key })),
);

/** A walk leans towards good answers, so that it reaches the end of the form now and then. */
export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    { weight: 48, arbitrary: fc.constant<Move>({ kind: 'good' }) },
    { weight: 3, arbitrary: fc.constant<Move>({ kind: 'again' }) },
    { weight: 12, arbitrary: fc.constantFrom(...words).map((text): Move => ({ kind: 'text', text })) },
    {
      weight: 2,
      arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text): Move => ({ kind: 'text', text })),
    },
    { weight: 4, arbitrary: input.map((one): Move => ({ kind: 'input', input: one })) },
    { weight: 2, arbitrary: fc.constantFrom(1, 13, 100).map((hours): Move => ({ kind: 'wait', hours })) },
    { weight: 1, arbitrary: fc.constant<Move>({ kind: 'text', text: '人工' }) },
    { weight: 2, arbitrary: fc.boolean().map((ends): Move => ({ kind: 'staff', ends })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Move>({ kind: 'term' }, { kind: 'ruleSet' }, { kind: 'newVersion' }),
    },
  ),
  { minLength: 40, maxLength: 120 },
);

/** What starts each kind of form. */
export const starts = ['申请', '补正', '举报', '走访报告', '意见'] as const;

const texts: Readonly<Partial<Record<FieldType, string>>> = {
  choice: '1',
  multiChoice: '1',
  violationCodes: '1',
  yesNo: '否',
  consent: '同意',
  idNumber: ID_NUMBER,
  mobile: '13800138000',
  email: 'zhangsan@example.com',
  period: '昨天',
  money: '100',
  region: '某某县某某镇',
  location: '某某镇正街 12 号',
  institution: '人民医院',
  evidence: '没有',
};

/** A sensible message at this point. */
export function goodInput(state: ConversationState | null, start: string, seen: View): Input {
  const text = (said: string): Input => ({ kind: 'text', text: said });
  if (state === null || state.frame.dialog === 'idle') return text(start);
  if (state.frame.dialog === 'human') return text('结束人工');
  if (state.frame.dialog !== 'form') return text('1');
  const { purpose } = state.frame;
  const draft = state.drafts[purpose];
  if (!draft) return text(start);
  if (draft.at.kind !== 'field')
    return text({ cancel: '3', role: '1', repeat: '2', summary: '提交' }[draft.at.kind]);
  const field = currentField(openForm(purpose, draft, seen).form);
  const { name } = draft.answers;
  if (field?.type === 'photo') return { kind: 'image', file: PHOTO };
  if (field?.type === 'longText')
    return text(draft.buffer ? '完成' : '我退休前做了三十年会计，熟悉票据。'.repeat(4));
  if (field?.type === 'declaration') return text(typeof name === 'string' ? name : '张三');
  if (field?.type === 'text') return text(field.key === 'name' ? '张三' : '某某路某某号');
  return text(texts[field?.type ?? 'text'] ?? '1');
}

import fc from 'fast-check';
import { dialogs } from '../../../../bot/dialogs/index.ts';
import type { ConversationState, Input } from '../../../../bot/engine/index.ts';
import { controls } from '../../../../bot/form/controls/index.ts';
import { fieldOf } from '../../../../server/forms/engine/index.ts';
import { complete, definition, ID_NUMBER_WOMAN, PHOTO } from './sample.ts';
import { sent } from './sent.ts';

/** What a simulated person does next; the concrete message depends on where the conversation stands. */
export type Move =
  | { readonly kind: 'good' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'input'; readonly input: Input }
  | { readonly kind: 'wait'; readonly hours: number };

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
  ...['重新开始', '删除', ID_NUMBER_WOMAN, '下一页', 'a@b.cn', '我'.repeat(700)],
];

const events = ['subscribe', 'unsubscribe', 'scan', 'click', 'view', 'other'] as const;
const kinds = ['voice', 'video', 'location', 'link', 'file'] as const;

const input: fc.Arbitrary<Input> = fc.oneof(
  fc.constantFrom(...kinds).map(sent),
  fc.constantFrom<Input>({ kind: 'image', file: PHOTO }, { kind: 'image', file: null, problem: 'too_large' }),
  fc
    .tuple(fc.constantFrom(...events), fc.constantFrom('apply', 'progress', 'correct', 'withdraw', 'x'))
    .map(([event, key]): Input => ({ kind: 'event', event, key })),
);

/** A walk leans towards good answers, so that it reaches the end of the form now and then. */
export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.constant<Move>({ kind: 'good' }) },
    { weight: 6, arbitrary: fc.constantFrom(...words).map((text): Move => ({ kind: 'text', text })) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text): Move => ({ kind: 'text', text })),
    },
    { weight: 1, arbitrary: input.map((one): Move => ({ kind: 'input', input: one })) },
    { weight: 1, arbitrary: fc.constantFrom(1, 13, 100).map((hours): Move => ({ kind: 'wait', hours })) },
  ),
  { minLength: 20, maxLength: 80 },
);

/** A sensible message at this point. */
export function goodInput(state: ConversationState | null): Input {
  if (state?.frame.dialog !== 'form') return { kind: 'text', text: '申请' };
  const draft = state.drafts[state.frame.purpose];
  if (draft?.at.kind !== 'field') return { kind: 'text', text: draft?.at.kind === 'cancel' ? '3' : '提交' };
  const field = fieldOf(definition, draft.at.key);
  const value = complete[draft.at.key];
  if (field?.type === 'photo') return { kind: 'image', file: PHOTO };
  if (field?.type === 'longText' && draft.buffer) return { kind: 'text', text: '完成' };
  const texts: Record<string, string> = { mobile: '13800138000', consent: '同意', yesNo: '是' };
  const { name } = draft.answers;
  const signed = field?.type === 'declaration' && typeof name === 'string' ? name : undefined;
  return { kind: 'text', text: signed ?? texts[field?.type ?? ''] ?? String(value) };
}

import { describe, expect, it } from 'vitest';
import { type ConversationState, refuse, step } from '../../../../bot/engine/index.ts';
import { NOW, stateAt, view } from '../support/sample.ts';

const invalid = { code: 'input.invalid', message: '有几处需要修改。' };
const textOf = (reply: { kind: string; text?: string }): string => reply.text ?? '';

describe('an effect was refused', () => {
  it('leads back to the items that were objected to, with nothing lost', () => {
    const before = stateAt('summary');
    const problems = [
      { path: 'mobile.number', code: 'taken', message: '这个手机号已用过。' },
      { path: 'answers.name', code: 'x', message: '姓名不对。' },
      { path: 'mobile', code: 'x', message: '再说一次。' },
      { path: 'nothing', code: 'x', message: '别的。' },
    ];
    const { state, reply } = refuse(before, { ...invalid, problems }, view());
    expect(textOf(reply)).toContain('这个手机号已用过。');
    expect(textOf(reply)).toContain('接着填：第 8/17 题 · 联系电话');
    expect(state.drafts.apply?.answers).toEqual(before.drafts.apply?.answers);
    expect(state.drafts.apply?.at).toEqual({ kind: 'field', key: 'mobile' });
    const next = step(state, { kind: 'text', text: '13900139000' }, view());
    expect(textOf(next.reply)).toContain('第 1/17 题 · 姓名');
  });

  it('leaves the form, keeping the draft, when no item is at fault', () => {
    const error = { code: 'application.already_open', message: '您已有一份正在办理的申请。', problems: [] };
    const { state, reply } = refuse(stateAt('summary'), error, view());
    expect(state.frame).toEqual({ dialog: 'idle' });
    expect(state.drafts.apply).toBeDefined();
    expect(textOf(reply)).toBe('您已有一份正在办理的申请。\n\n您有一份没填完的申请，回复“继续”接着填。');
  });

  it('works for a withdrawal and for somebody unknown', () => {
    const error = { code: 'application.wrong_status', message: '这份申请的状态已经改变。', problems: [] };
    const asking: ConversationState = {
      v: 1,
      updatedAt: NOW.toISOString(),
      frame: { dialog: 'withdraw', no: 'SQ-1' },
      drafts: {},
    };
    expect(refuse(asking, error, view()).state.frame).toEqual({ dialog: 'idle' });
    expect(textOf(refuse(null, error, view()).reply)).toBe('这份申请的状态已经改变。');
  });
});

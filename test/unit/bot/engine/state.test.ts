import { describe, expect, it } from 'vitest';
import { type ConversationState, step } from '../../../../bot/engine/index.ts';
import { recall } from '../../../../bot/engine/recall.ts';
import { complete, definition, NOW, profile, stateAt, view } from '../support/sample.ts';

const say = (state: ConversationState | null, text: string, seen = view()) =>
  step(state, { kind: 'text', text }, seen);
const textOf = (reply: { kind: string; text?: string }): string => reply.text ?? '';

describe('stored state', () => {
  it('of an unknown shape starts anew instead of failing', () => {
    const odd = { v: 99, frame: { dialog: 'other' } } as unknown as ConversationState;
    expect(recall(odd, NOW).state).toEqual({
      v: 1,
      updatedAt: NOW.toISOString(),
      frame: { dialog: 'idle' },
      drafts: {},
    });
    expect(textOf(say(odd, '你好').reply)).toContain('您可以回复');
  });

  it('whose form frame has no draft falls back to the menu', () => {
    const { state, reply } = say({ ...stateAt('name'), drafts: {} }, '张三');
    expect(state.frame).toEqual({ dialog: 'idle' });
    expect(textOf(reply)).toContain('您可以回复');
  });

  it('at a field that the form does not have asks the next open one', () => {
    const lost = stateAt('mobile', { at: { kind: 'field', key: 'gone' } });
    const { state, reply } = say(lost, '13800138000');
    expect(textOf(reply)).toContain('第 8/17 题');
    expect(state.drafts.apply?.answers).not.toHaveProperty('mobile');
  });

  it('does not change for the same input, and is not touched', () => {
    const before = stateAt('name');
    const copy = structuredClone(before);
    expect(say(before, '张三')).toEqual(say(before, '张三'));
    expect(before).toEqual(copy);
  });
});

it('a correction draft from an earlier return gives way to the answers as they stand now', () => {
  const returned = {
    no: 'SQ-1',
    status: 'returned',
    submittedAt: NOW,
    returnedFields: ['name'],
    answers: complete,
  };
  const at = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
  const first = view({ applications: [{ ...returned, updatedAt: NOW }] });
  const { state: saved } = say(say(say(null, '补正', first).state, '李四', first).state, '保存', first);
  const same = say(saved, '补正', view({ now: at(5), applications: [{ ...returned, updatedAt: NOW }] }));
  expect(same.state.drafts.correct?.answers).toMatchObject({ name: '李四' });
  const again = say(saved, '补正', view({ now: at(5), applications: [{ ...returned, updatedAt: at(4) }] }));
  expect(again.state.drafts.correct?.answers).toMatchObject({ name: '张三' });
});

describe('nothing invalid leaves the conversation', () => {
  it('a summary that no longer holds leads back to the question instead of being handed in', () => {
    const draft = stateAt('summary').drafts.apply;
    const broken = stateAt('summary', { answers: { ...draft?.answers, name: '张' } });
    const { effects, state, reply } = say(broken, '提交');
    expect(effects).toEqual([]);
    expect(state.drafts.apply?.at).toEqual({ kind: 'field', key: 'name' });
    expect(textOf(reply)).toContain('姓名至少 2 个字');
  });

  it('an application that was decided meanwhile is not withdrawn', () => {
    const asking = {
      v: 1,
      updatedAt: NOW.toISOString(),
      frame: { dialog: 'withdraw', no: 'SQ-1' },
      drafts: {},
    } as const;
    const decided = { no: 'SQ-1', status: 'rejected', submittedAt: NOW, updatedAt: NOW };
    const { effects, state, reply } = say(asking, '确认撤回', view({ applications: [decided] }));
    expect(effects).toEqual([]);
    expect(state.frame).toEqual({ dialog: 'idle' });
    expect(textOf(reply)).toContain('没有撤回');
    expect(textOf(reply)).toContain('编号 SQ-1：未通过');
  });
});

it('whatever the surroundings, a reply fits: long reasons, a very long name', () => {
  const one = { status: 'returned', submittedAt: NOW, updatedAt: NOW, reason: '原因'.repeat(2000) };
  const applications = ['SQ-3', 'SQ-2', 'SQ-1'].map((no) => ({ ...one, no }));
  const { reply } = say(stateAt('school'), '进度', view({ applications }));
  expect(textOf(reply)).toContain('编号 SQ-1：请补正');
  expect(textOf(reply)).toContain('接着填：第 14/17 题');
  const named = view({ bureau: { id: 'b', name: '很长的名字'.repeat(300) } });
  expect(Buffer.byteLength(textOf(say(null, '帮助', named).reply))).toBeLessThanOrEqual(2048);
});

describe('what the profile does not offer', () => {
  const recruit = profile.recruit;

  it('without self-nomination and without a call, nothing is promised', () => {
    const silent = view({ profile: { ...profile, recruit: { ...recruit, unsolicited: null } } });
    const { state, reply } = say(null, '申请', silent);
    expect(textOf(reply)).toBe('现在没有开放在线报名。想了解什么时候可以报名，请拨打 010-12345678。');
    expect(state.frame).toEqual({ dialog: 'idle' });
    expect(textOf(step(null, { kind: 'event', event: 'subscribe' }, silent).reply)).not.toContain('想报名当');
  });

  it('a call alone starts at once, in its mode', () => {
    const openCalls = [{ id: 'call-1', title: '公开选聘', closesOn: '2026-12-01' }];
    const onCall = view({ profile: { ...profile, recruit: { ...recruit, unsolicited: null } }, openCalls });
    expect(say(null, '申请', onCall).state.drafts.apply).toMatchObject({
      mode: 'open_call',
      callId: 'call-1',
    });
  });

  it('without an application form there is nothing to fill', () => {
    const none = view({
      profile: { ...profile, recruit: { ...recruit, applicationForm: null } },
      bureau: { id: 'b', name: '某局' },
    });
    expect(textOf(say(null, '申请', none).reply)).toBe('现在没有开放在线报名。请关注某局的公告。');
  });
});

it('every question of the form fits into a reply, also after an interruption', () => {
  for (const { key } of definition.fields.filter(({ filledBy }) => filledBy === undefined)) {
    for (const text of ['上一步', '帮助', '菜单', '查看', '@@@']) {
      const { reply } = say(stateAt(key, { misses: 5 }), text);
      expect(Buffer.byteLength(textOf(reply)), `${key} ${text}`).toBeLessThanOrEqual(2048);
      expect(textOf(reply), `${key} ${text}`).not.toMatch(/…$/);
    }
  }
});

import { formDefinition } from '../../server/forms/definitions/index.ts';
import { numberedFields } from '../../server/forms/engine/index.ts';
import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { Draft } from '../engine/state.ts';
import { textOf } from '../fields/types.ts';
import { CONTROL_HINT } from '../form/explain.ts';
import { contextOf } from '../form/openForm.ts';
import { compact } from '../text/normalise.ts';
import { ordinal } from '../text/numbers.ts';
import { describe, openApplication } from './applications.ts';
import { withDraftOf } from './drafts.ts';
import { enterForm } from './formStep.ts';
import { modeLabel, openModes, supervisorTerm } from './terms.ts';

const CONTINUE = ['1', '继续', '接着填', '继续填', '是', '好', '好的', '嗯'];
const RESTART = ['2', '重新开始', '重新填', '重填', '重新申请', '重来'];
const DRAFT_OFFER = '您有一份没填完的申请：\n1. 接着填\n2. 重新开始（已填的会删除）\n请回复 1 或 2。';

export const apply: Dialog = {
  words: ['申请', '我要申请', '报名', '我要报名', '自荐', '个人自荐', '我要自荐', '申请当监督员', '当监督员'],
  menuKey: 'apply',
  needs: ['applications', 'openCall'],
  start(turn) {
    const { state, view } = turn;
    const open = openApplication(view);
    if (open) return reply(turn, '您已有一份正在办理的申请，不用重复提交。', describe(open, view));
    if (state.drafts.apply) return at(turn, 'draft', DRAFT_OFFER);
    return chooseMode(turn);
  },
  handle: (turn) => {
    const { frame } = turn.state;
    return frame.dialog === 'apply' ? stages[frame.stage](turn) : chooseMode(turn);
  },
  ask(turn) {
    const { frame } = turn.state;
    const mode = frame.dialog === 'apply' && frame.stage === 'mode';
    return mode ? modeQuestion(turn, openModes(turn.view)) : DRAFT_OFFER;
  },
};

const stages: Readonly<Record<'draft' | 'mode', (turn: Turn) => Outcome>> = {
  draft(turn) {
    const said = compact(textOf(turn.input));
    const { apply: draft } = turn.state.drafts;
    if (!draft || RESTART.includes(said)) {
      return chooseMode({ ...turn, state: withDraftOf(turn.state, 'apply', null) });
    }
    if (CONTINUE.includes(said)) return enterForm(turn, 'apply', draft, '好，接着填。');
    return reply(turn, DRAFT_OFFER);
  },
  mode(turn) {
    const modes = openModes(turn.view);
    const said = compact(textOf(turn.input));
    const byNumber = modes[(ordinal(said) ?? 0) - 1];
    const mode = byNumber ?? modes.find((code) => modeLabel(turn.view, code) === said);
    return mode ? begin(turn, mode) : at(turn, 'mode', modeQuestion(turn, modes));
  },
};

function chooseMode(turn: Turn): Outcome {
  const modes = openModes(turn.view);
  const [only, second] = modes;
  if (only === undefined) {
    const { bureau } = turn.view;
    const say = bureau.phone
      ? `想了解什么时候可以报名，请拨打 ${bureau.phone}。`
      : `请关注${bureau.name}的公告。`;
    const idle = { ...turn.state, frame: { dialog: 'idle' } as const };
    return { state: idle, say: [`现在没有开放在线报名。${say}`] };
  }
  return second === undefined ? begin(turn, only) : at(turn, 'mode', modeQuestion(turn, modes));
}

function modeQuestion({ view }: Turn, modes: readonly string[]): string {
  const call = view.openCall ? `（${view.openCall.title}）` : '';
  const lines = modes.map((mode, i) => {
    return `${i + 1}. ${modeLabel(view, mode)}${mode === 'open_call' ? call : ''}`;
  });
  return ['您想用哪种方式报名？', ...lines, '请回复序号。'].join('\n');
}

/** Opens a new form in one mode; `invitationId` is what allows it, where the mode needs an invitation. */
export function begin(turn: Turn, mode: string, invitationId?: string): Outcome {
  const { view } = turn;
  const form = view.profile.recruit.applicationForm?.value;
  if (!form) return reply(turn, '现在没有开放在线报名。');
  const def = formDefinition(form);
  const callId = mode === 'open_call' ? view.openCall?.id : undefined;
  const draft: Draft = {
    form,
    mode,
    ...(callId === undefined ? {} : { callId }),
    ...(invitationId === undefined ? {} : { invitationId }),
    answers: {},
    passed: [],
    queue: [],
    at: { kind: 'field', key: def.fields[0]?.key ?? '' },
    misses: 0,
    savedAt: view.now.toISOString(),
  };
  const count = numberedFields(def, contextOf(mode, view.now)).length;
  const intro = `报名${supervisorTerm(view)}（${modeLabel(view, mode)}），共 ${count} 题，十来分钟。\n${CONTROL_HINT}`;
  return enterForm(turn, 'apply', draft, intro);
}

function at(turn: Turn, stage: 'draft' | 'mode', say: string): Outcome {
  return { state: { ...turn.state, frame: { dialog: 'apply', stage } }, say: [say] };
}

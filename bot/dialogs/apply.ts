import { boundForm } from '../../server/forms/boundForm.ts';
import { numberedFields } from '../../server/forms/engine/index.ts';
import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { Draft } from '../engine/state.ts';
import type { OpenCall } from '../engine/types.ts';
import { textOf } from '../fields/types.ts';
import { CONTROL_HINT } from '../form/explain.ts';
import { contextOf } from '../form/openForm.ts';
import { shortDay } from '../text/day.ts';
import { compact } from '../text/normalise.ts';
import { ordinal } from '../text/numbers.ts';
import { phrase } from '../texts/phrase.ts';
import { describe, openApplication } from './applications.ts';
import { withDraftOf } from './drafts.ts';
import { enterForm } from './formStep.ts';
import { scannedCall, withoutScanned } from './scanned.ts';
import { missedCall, type Opening, openings, supervisorTerm } from './terms.ts';
import { unit } from './unit.ts';
import { mustChooseUnit } from './units.ts';

const CONTINUE = ['1', '继续', '接着填', '继续填', '是', '好', '好的', '嗯'];
const RESTART = ['2', '重新开始', '重新填', '重填', '重新申请', '重来'];
const MISSED =
  '您有一份没填完的申请，它所报的招聘现在不在报名时间内，不能提交。填的内容还保留着。\n1. 先留着\n2. 重新开始（已填的会删除）\n请回复 1 或 2。';
const DRAFT_OFFER = '您有一份没填完的申请：\n1. 接着填\n2. 重新开始（已填的会删除）\n请回复 1 或 2。';

export const apply: Dialog = {
  words: ['申请', '我要申请', '报名', '我要报名', '自荐', '个人自荐', '我要自荐', '申请当监督员', '当监督员'],
  menuKey: 'apply',
  needs: ['applications', 'openCalls', 'units'],
  start(turn) {
    const { state, view } = turn;
    const open = openApplication(view);
    if (open) return reply(turn, '您已有一份正在办理的申请，不用重复提交。', describe(open, view));
    if (state.drafts.apply) return at(turn, 'draft', draftQuestion(turn));
    if (view.units.length === 0 || mustChooseUnit(view)) return unit.start(turn);
    return chooseMode(turn);
  },
  handle: (turn) => {
    const { frame } = turn.state;
    return frame.dialog === 'apply' ? stages[frame.stage](turn) : chooseMode(turn);
  },
  ask(turn) {
    const { frame } = turn.state;
    const mode = frame.dialog === 'apply' && frame.stage === 'mode';
    return mode ? modeQuestion(openings(turn.view)) : draftQuestion(turn);
  },
};

const stages: Readonly<Record<'draft' | 'mode', (turn: Turn) => Outcome>> = {
  draft(turn) {
    const said = compact(textOf(turn.input));
    const { apply: draft } = turn.state.drafts;
    if (!draft || RESTART.includes(said)) {
      return chooseMode({ ...turn, state: withDraftOf(turn.state, 'apply', null) });
    }
    if (!CONTINUE.includes(said)) return reply(turn, draftQuestion(turn));
    if (!missedCall(draft, turn.view)) return enterForm(turn, 'apply', draft, '好，接着填。');
    return toIdle(turn, '好，先留着。有新的招聘时，请回复“申请”重新报名。');
  },
  mode(turn) {
    const all = openings(turn.view);
    const said = compact(textOf(turn.input));
    const byNumber = all[(ordinal(said) ?? 0) - 1];
    const named = all.filter(({ label, call }) => label === said || (call && compact(call.title) === said));
    const chosen = byNumber ?? (named.length === 1 ? named[0] : undefined);
    return chosen ? begin(turn, chosen) : at(turn, 'mode', modeQuestion(all));
  },
};

function chooseMode(turn: Turn): Outcome {
  const all = openings(turn.view);
  const wanted = all.find(({ call }) => call !== undefined && call.id === scannedCall(turn.state));
  if (wanted) return begin({ ...turn, state: withoutScanned(turn.state) }, wanted);
  const [only, second] = all;
  if (only === undefined) {
    const { bureau } = turn.view;
    const supervisor = supervisorTerm(turn.view);
    const key = bureau.phone ? 'apply.closed' : 'apply.closedNoPhone';
    return toIdle(turn, phrase(bureau, key, { supervisor }));
  }
  return second === undefined ? begin(turn, only) : at(turn, 'mode', modeQuestion(all));
}

function draftQuestion({ state, view }: Turn): string {
  const draft = state.drafts.apply;
  return draft && missedCall(draft, view) ? MISSED : DRAFT_OFFER;
}

function modeQuestion(all: readonly Opening[]): string {
  const lines = all.map(({ label, call }, i) => `${i + 1}. ${label}${call ? aboutCall(call) : ''}`);
  return ['您想用哪种方式报名？', ...lines, '请回复序号。'].join('\n');
}

function aboutCall({ title, closesOn }: OpenCall): string {
  return `（${title}，${shortDay(new Date(closesOn))}截止）`;
}

/** Opens a new form in one way; `invitationId` is what allows it, where the mode needs an invitation. */
export function begin(turn: Turn, { mode, label, call }: Opening, invitationId?: string): Outcome {
  const { view } = turn;
  const form = view.profile.recruit.applicationForm?.value;
  if (!form) return reply(turn, '现在没有开放在线报名。');
  const def = boundForm(form, view.profile, view.bureau);
  const draft: Draft = {
    form,
    mode,
    ...(call === undefined ? {} : { callId: call.id }),
    ...(invitationId === undefined ? {} : { invitationId }),
    answers: {},
    passed: [],
    queue: [],
    at: { kind: 'field', key: def.fields[0]?.key ?? '' },
    misses: 0,
    savedAt: view.now.toISOString(),
  };
  const count = numberedFields(def, contextOf(mode, view.now)).length;
  const way = call ? `（${label}：${call.title}，${shortDay(new Date(call.closesOn))}截止）` : `（${label}）`;
  const hint = view.person.simple ? '' : `\n${CONTROL_HINT}`;
  const intro = `报名${supervisorTerm(view)}${way}，共 ${count} 题，十来分钟。${hint}`;
  return enterForm(turn, 'apply', draft, intro);
}

function toIdle({ state }: Turn, say: string): Outcome {
  return { state: { ...state, frame: { dialog: 'idle' } }, say: [say] };
}

function at(turn: Turn, stage: 'draft' | 'mode', say: string): Outcome {
  return { state: { ...turn.state, frame: { dialog: 'apply', stage } }, say: [say] };
}

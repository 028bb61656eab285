import { numberedFields } from '../../server/forms/engine/index.ts';
import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { Draft, MatterPurpose } from '../engine/state.ts';
import { textOf } from '../fields/types.ts';
import { CONTROL_HINT } from '../form/explain.ts';
import { formOf, matterForms, SUPERVISOR } from '../form/formOf.ts';
import { contextOf } from '../form/openForm.ts';
import { purposes } from '../form/purposes.ts';
import { compact } from '../text/normalise.ts';
import { withDraftOf } from './drafts.ts';
import { enterForm } from './formStep.ts';
import { idle } from './pages.ts';
import { withoutScanned } from './scanned.ts';

const CONTINUE = ['1', '继续', '接着填', '继续填', '是', '好', '好的', '嗯'];
const RESTART = ['2', '重新开始', '重新填', '重填', '重来'];
const BEGIN = ['1', '开始', '好', '好的', '是', '可以', '同意', '嗯', '继续', '开始填', '行'];
const LATER = ['2', '先不填', '不填了', '算了', '不用了', '不'];

/** Asks for what 大字 leaves out before a form begins. */
const ABOUT = '说明';
const KEPT = '您写的加密保存，只给办理的人看。';

interface HandIn {
  readonly words: readonly string[];
  readonly menuKey?: string;
  /** What is taken, what is not, how it is kept: said before the first question. */
  before(turn: Turn): readonly string[];
  /** Why this person cannot hand it in, null when they can. */
  closed?(turn: Turn): string | null;
}

/** A dialog that leads into one of the forms besides the application. */
export function handIn(purpose: MatterPurpose, { words, menuKey, before, closed }: HandIn): Dialog {
  const { noun } = purposes[purpose];
  const offer = `您有一份没填完的${noun}：\n1. 接着填\n2. 重新开始（已填的会删除）\n请回复 1 或 2。`;

  const ask = (turn: Turn, stage: 'draft' | 'before'): string => {
    if (stage === 'draft') return offer;
    const isShort = turn.view.person.simple && compact(textOf(turn.input)) !== ABOUT;
    const about = isShort ? [`${noun}：一次问一件事。${KEPT}`] : [...before(turn), count(turn, purpose)];
    return [
      ...about,
      '1. 开始填\n2. 先不填',
      ...(isShort ? [`收什么、不收什么，请回复“${ABOUT}”。`] : []),
    ].join('\n');
  };
  const at = (turn: Turn, stage: 'draft' | 'before'): Outcome => ({
    state: { ...turn.state, frame: { dialog: purpose, stage } },
    say: [ask(turn, stage)],
  });

  return {
    words,
    ...(menuKey === undefined ? {} : { menuKey }),
    needs: ['appointment'],
    start(turn) {
      const why = closed?.(turn) ?? null;
      const left = turn.state.drafts[purpose];
      // Their term ended: what becomes of what they wrote is asked.
      if (why !== null) return left ? enterForm(turn, purpose, left) : reply(turn, why);
      return at(turn, turn.state.drafts[purpose] ? 'draft' : 'before');
    },
    handle(turn) {
      const { frame, drafts } = turn.state;
      const said = compact(textOf(turn.input));
      const stage = frame.dialog === purpose ? frame.stage : 'before';
      const draft = drafts[purpose];
      if (stage === 'draft') {
        if (draft && CONTINUE.includes(said)) return enterForm(turn, purpose, draft, '好，接着填。');
        if (!RESTART.includes(said)) return at(turn, draft ? 'draft' : 'before');
        return at({ ...turn, state: withDraftOf(turn.state, purpose, null) }, 'before');
      }
      if (LATER.includes(said)) return reply(idle(turn), `好，想填的时候回复“${words[0]}”。`);
      return BEGIN.includes(said) ? begin(turn, purpose) : at(turn, 'before');
    },
    ask(turn) {
      const { frame } = turn.state;
      return ask(turn, frame.dialog === purpose ? frame.stage : 'before');
    },
  };
}

function draftOf({ view }: Turn, purpose: MatterPurpose): Draft {
  const mode = view.appointment?.inForce ? SUPERVISOR : 'public';
  const form = matterForms[purpose];
  const key = formOf(purpose, { form, mode }, view).fields[0]?.key ?? '';
  const at = { kind: 'field', key } as const;
  const savedAt = view.now.toISOString();
  return { form, mode, answers: {}, passed: [], queue: [], at, misses: 0, savedAt };
}

function begin(turn: Turn, purpose: MatterPurpose): Outcome {
  const { scanned } = turn.state;
  const draft = draftOf(turn, purpose);
  const hint = turn.view.person.simple ? '' : CONTROL_HINT;
  if (purpose !== 'tip' || scanned?.kind !== 'institution') return enterForm(turn, purpose, draft, hint);
  const taken = { ...turn, state: withoutScanned(turn.state) };
  return enterForm(taken, purpose, { ...draft, suggested: scanned.institution }, hint);
}

/** Which questions come depends on the answers: what everybody is asked, and that there may be more. */
function count(turn: Turn, purpose: MatterPurpose): string {
  const draft = draftOf(turn, purpose);
  const def = formOf(purpose, draft, turn.view);
  const all = numberedFields(def, contextOf(draft.mode, turn.view.now));
  const always = all.filter(({ visible }) => visible === undefined).length;
  const more = always < all.length ? '，看情况再加几题' : '';
  return `大概 ${always} 题${more}；随时可以保存，七天内接着填。`;
}

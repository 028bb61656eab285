import { articleInWords } from '../../server/domain/articles.ts';
import { interestTypeLabels, interestTypes } from '../../server/domain/recusal/interests.ts';
import { recusalVerdict } from '../../server/profiles/decisions/recusalVerdict.ts';
import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { Frame } from '../engine/state.ts';
import { textOf } from '../fields/types.ts';
import { choices, chosen } from '../text/institutions.ts';
import { compact, oneLine, quoted } from '../text/normalise.ts';
import { ordinal } from '../text/numbers.ts';

type Stage = Extract<Frame, { dialog: 'interest' }>;

const WHICH = '您和哪家医药机构有利害关系？请发它的名称、简称或拼音。';
const TYPES = `是哪种关系？请回复数字：\n${interestTypes.map((type, at) => `${at + 1}. ${interestTypeLabels[type]}`).join('\n')}`;
const IMPARTIAL = '您认为会影响公正监督吗？\n1. 会影响，申请回避\n2. 不影响';

/** A supervisor declares an interest: which institution, which relation, whether it matters. */
export const interest: Dialog = {
  words: ['利益申报', '申报利益', '利害关系', '回避', '申请回避', '我要回避', '利益关系'],
  menuKey: 'interest',
  needs: ['appointment', 'institutions'],
  start(turn) {
    const { appointment, profile } = turn.view;
    if (!profile.conduct.recusal) return reply(turn, '本地规定里没有回避这一项，不需要申报。');
    if (!appointment) return reply(turn, '利益申报是监督员用的；您还不是监督员，想报名请回复“申请”。');
    return at(turn, { dialog: 'interest' });
  },
  handle(turn) {
    const { frame } = turn.state;
    if (frame.dialog !== 'interest') return interest.start(turn);
    if (frame.type) return toImpartial(turn, frame);
    return frame.institution ? toType(turn, frame) : toInstitution(turn, frame);
  },
  ask: ({ state: { frame } }) => (frame.dialog === 'interest' ? question(frame) : WHICH),
};

function question({ options, institution, type }: Stage): string {
  if (type) return IMPARTIAL;
  if (institution) return TYPES;
  return options ? `是哪一家？请回复数字：\n${choices(options)}` : WHICH;
}

function at(turn: Turn, frame: Stage, ...say: readonly string[]): Outcome {
  return { state: { ...turn.state, frame }, say: [...say, question(frame)] };
}

/** A number of the list, 都不是, or another try at the name. A name that finds nothing is taken as it is written. */
function toInstitution(turn: Turn, { options }: Stage): Outcome {
  const said = oneLine(textOf(turn.input)).slice(0, 100);
  const choice = options ? chosen(said, options) : null;
  if (choice === 'none') return at(turn, { dialog: 'interest' }, '好，请换个说法，最好写全名。');
  if (choice)
    return at(
      turn,
      { dialog: 'interest', institution: { id: choice.id, name: choice.name } },
      `记下：${choice.name}。`,
    );
  if ([...said].length < 2 || ordinal(compact(said)) !== null)
    return at(turn, { dialog: 'interest', ...(options ? { options } : {}) }, '没看明白。');
  const found = turn.view.institutions;
  if (found.length > 0) return at(turn, { dialog: 'interest', options: found });
  const note = `名单里没有找到${quoted(said)}，先按您写的名称登记，工作人员会核对。`;
  return at(turn, { dialog: 'interest', institution: { name: said } }, note);
}

function toType(turn: Turn, frame: Stage): Outcome {
  const number = ordinal(compact(textOf(turn.input)));
  const type = number === null ? undefined : interestTypes[number - 1];
  return type ? at(turn, { ...frame, type }) : at(turn, frame, '请回复 1 到 5 的数字。');
}

function toImpartial(turn: Turn, frame: Stage): Outcome {
  const said = compact(textOf(turn.input));
  const matters = ['1', '会', '会影响', '影响', '是'].includes(said);
  const not = ['2', '不会', '不影响', '不会影响', '否'].includes(said);
  const { institution, type } = frame;
  if (!institution || !type || matters === not) return at(turn, frame, '请回复 1 或 2。');
  const verdict = recusalVerdict(turn.view.profile, { type, claimsImpartial: not });
  const outcome = verdict.mandatory
    ? `按规定${articleInWords(verdict.article ?? '')}，只要有利害关系就要回避：请不要参与对${institution.name}的监督。`
    : verdict.recuse
      ? `在决定之前，请先不要参与对${institution.name}的监督。`
      : '工作人员会决定是否需要回避。';
  return {
    state: { ...turn.state, frame: { dialog: 'idle' } },
    effects: [{ type: 'interest.declare', institution, interest: type, claimsImpartial: not }],
    say: ['已登记您的申报，谢谢您如实说明。', outcome],
  };
}

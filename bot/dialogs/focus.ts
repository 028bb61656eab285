import { focusUnits } from '../../server/profiles/decisions/focusUnits.ts';
import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import { textOf } from '../fields/types.ts';
import { choices, chosen } from '../text/institutions.ts';
import { compact, oneLine, quoted } from '../text/normalise.ts';

const WHICH = '想认领哪家医药机构？请发它的名称、简称或拼音。要解除，请回复“解除”加编号。';
const FREE = '认领是自愿的；认领之后，您照样可以监督其他机构。';

/** A supervisor takes an institution on as 重点关联监督单位, or gives one up. */
export const focus: Dialog = {
  words: ['认领', '重点关联', '认领机构', '重点关联监督单位', '我的认领', '解除认领'],
  needs: ['appointment', 'institutions', 'focusClaims'],
  start(turn) {
    const { appointment, profile, focusClaims } = turn.view;
    const verdict = focusUnits(profile, { inForce: appointment?.inForce ?? false });
    if (!verdict.ok) return reply(turn, verdict.reason);
    const own = focusClaims.map(
      ({ no, name, state }) => `${no} ${name}${state === 'proposed' ? '（待确认）' : ''}`,
    );
    const claimed = own.length > 0 ? [`您认领的机构：\n${own.join('\n')}`] : [];
    return { state: { ...turn.state, frame: { dialog: 'focus' } }, say: [...claimed, FREE, WHICH] };
  },
  handle(turn) {
    const { frame } = turn.state;
    if (frame.dialog !== 'focus') return focus.start(turn);
    const said = oneLine(textOf(turn.input)).slice(0, 100);
    const given = /^解除\s*(GZ\w+)$/i.exec(said)?.[1]?.toUpperCase();
    if (given) return release(turn, given);
    const choice = frame.options ? chosen(said, frame.options) : null;
    if (choice === 'none') return wait(turn, '好，请换个说法，最好写全名。');
    if (choice) {
      const say = [`已提交认领：${choice.name}，等工作人员确认。`, FREE];
      return idle(turn, { effects: [{ type: 'focus.propose', institutionId: choice.id }], say });
    }
    const { institutions: options } = turn.view;
    if (options.length === 0)
      return wait(turn, `没有找到${quoted(said)}，请换个说法，例如全名或拼音首字母。`);
    const say = [`是哪一家？请回复数字：\n${choices(options)}`];
    return { state: { ...turn.state, frame: { dialog: 'focus', options } }, say };
  },
  ask: () => WHICH,
};

function release(turn: Turn, no: string): Outcome {
  const claim = turn.view.focusClaims.find((one) => compact(one.no) === compact(no));
  if (!claim) return wait(turn, '没有这个编号，请核对。');
  const say = [`已解除对${claim.name}的认领，已经提交的线索照常办理。`];
  return idle(turn, { effects: [{ type: 'focus.release', no: claim.no }], say });
}

function idle(turn: Turn, outcome: Omit<Outcome, 'state'>): Outcome {
  return { ...outcome, state: { ...turn.state, frame: { dialog: 'idle' } } };
}

function wait(turn: Turn, ...say: readonly string[]): Outcome {
  return { state: { ...turn.state, frame: { dialog: 'focus' } }, say };
}

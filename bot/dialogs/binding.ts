import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import { bindingCode, isAboutBinding } from './bindingCode.ts';
import { isSlowed, SLOWED, withMiss, withoutMisses } from './codeTries.ts';

const HOW =
  '请把工作人员给您的 8 位绑定码连同“绑定码”三个字一起发来，例如：绑定码 ACDEFGHJ。没有绑定码，请向聘任您的单位要。';

/** A supervisor who was entered from paper makes their WeChat known by a code. */
export const binding: Dialog = {
  words: ['绑定', '绑定码', '绑定微信', '我是监督员'],
  starts: isAboutBinding,
  needs: ['binding', 'appointment'],
  start(turn) {
    const { state, view, input } = turn;
    if (view.appointment?.inForce) {
      return reply(turn, `您的微信已经绑定，聘任编号 ${view.appointment.no}。回复“菜单”看能做什么。`);
    }
    if (isSlowed(state, view.now)) return reply(turn, SLOWED);
    if (bindingCode(input) === null) return reply(turn, HOW);
    return view.binding ? accept(turn) : wrong(turn);
  },
};

function accept(turn: Turn): Outcome {
  const { binding: found } = turn.view;
  if (!found) return wrong(turn);
  return {
    state: withoutMisses(turn.state),
    effects: [{ type: 'person.bind', supervisorId: found.supervisorId }],
    say: [`绑定好了。您是${found.bureau}的社会监督员，聘任编号 ${found.no}。`, '回复“菜单”看能做什么。'],
  };
}

function wrong(turn: Turn): Outcome {
  const state = withMiss(turn.state, turn.view.now);
  if (isSlowed(state, turn.view.now)) return { state, say: [SLOWED] };
  return { state, say: ['没有找到这个绑定码，或者它已经用过、过期了。请对照再发一次，或请工作人员换一个。'] };
}

import { type Dialog, reply } from '../engine/outcome.ts';
import { phrase } from '../texts/phrase.ts';

/** Takes a request to leave back, as long as nobody has recorded the resignation. Plain words do it at once. */
export const stay: Dialog = {
  words: ['撤回辞任', '撤销辞任', '取消辞任', '撤回辞任申请', '不辞任', '不辞任了', '我不辞任了', '不辞职了'],
  needs: ['appointment'],
  start(turn) {
    const { state, view } = turn;
    const term = view.appointment;
    if (!term?.resigning) return reply(turn, '没有等待办理的辞任申请，不用撤回。');
    return {
      state: { ...state, frame: { dialog: 'idle' } },
      effects: [{ type: 'term.withdrawResignation', no: term.no }],
      say: [phrase(view.bureau, 'stay.done', {})],
    };
  },
};

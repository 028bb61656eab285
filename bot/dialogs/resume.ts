import { type Dialog, reply } from '../engine/outcome.ts';
import { latestDraft } from './drafts.ts';
import { enterForm } from './formStep.ts';
import { missedCall } from './terms.ts';

const MISSED =
  '您没填完的申请所报的招聘，现在不在报名时间内，不能提交。填的内容还保留着；想换一种方式报名，请回复“申请”。';

/** Goes on with the form that was touched last, at the question that was open. */
export const resume: Dialog = {
  words: ['继续', '继续填写', '接着填', '继续填', '继续申请', '恢复', '接着'],
  menuKey: 'resume',
  needs: ['openCalls'],
  start(turn) {
    const latest = latestDraft(turn.state);
    if (!latest) return reply(turn, '现在没有填到一半的内容；想报名请回复“申请”。');
    const { purpose, draft } = latest;
    if (missedCall(draft, turn.view)) return reply(turn, MISSED);
    // 取消 was being asked back when the person left: coming back is the answer.
    const at = draft.at.kind === 'cancel' ? draft.at.from : draft.at;
    return enterForm(turn, purpose, { ...draft, at }, '好，接着填。');
  },
};

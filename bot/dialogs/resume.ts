import { type Dialog, reply, type Turn } from '../engine/outcome.ts';
import { textOf } from '../fields/types.ts';
import { purposes } from '../form/purposes.ts';
import { compact } from '../text/normalise.ts';
import { smallNumber } from '../text/numbers.ts';
import { draftOffer, draftsOf } from './drafts.ts';
import { enterForm } from './formStep.ts';
import { missedCall } from './terms.ts';

const MISSED =
  '您没填完的申请所报的招聘，现在不在报名时间内，不能提交。填的内容还保留着；想换一种方式报名，请回复“申请”。';

/** 继续 2, 接着填走访报告: which one is meant. */
const WHICH = /^(?:继续填?|接着填?|恢复)第?(.{1,8}?)(?:份|个)?$/u;
const NOUNS = Object.values(purposes).map(({ noun }) => noun);

/** Goes on with a half-filled form, at the question that was open: the one named, else the one touched last. */
export const resume: Dialog = {
  words: ['继续', '继续填写', '接着填', '继续填', '继续申请', '恢复', '接着'],
  menuKey: 'resume',
  starts: (said) => {
    const which = WHICH.exec(said)?.[1];
    return which !== undefined && (smallNumber(which) !== null || NOUNS.includes(which));
  },
  needs: ['openCalls', 'appointment'],
  start(turn) {
    const all = draftsOf(turn.state);
    if (all.length === 0) return reply(turn, '现在没有填到一半的内容；想报名请回复“申请”。');
    const wanted = which(turn);
    const found =
      wanted === null
        ? all[0]
        : all.find((one, i) => wanted === `${i + 1}` || wanted === purposes[one.purpose].noun);
    if (!found) return reply(turn, '没有这一份。', ...draftOffer(turn.state, turn.view.bureau));
    const { purpose, draft } = found;
    if (missedCall(draft, turn.view)) return reply(turn, MISSED);
    // 取消 was being asked back when the person left: coming back is the answer.
    const at = draft.at.kind === 'cancel' ? draft.at.from : draft.at;
    return enterForm(turn, purpose, { ...draft, at }, '好，接着填。');
  },
};

/** The number or the name behind the word, null for the word alone. */
function which({ input }: Turn): string | null {
  const named = WHICH.exec(compact(textOf(input)))?.[1];
  if (named === undefined || resume.words.includes(compact(textOf(input)))) return null;
  const number = smallNumber(named);
  return number === null ? named : String(number);
}

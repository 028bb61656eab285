import type { Outcome, Turn } from '../engine/outcome.ts';
import type { Input, MatterSummary } from '../engine/types.ts';
import { textOf } from '../fields/types.ts';
import { compact, tidy } from '../text/normalise.ts';
import { messageProblem } from './matterView.ts';

/** How long after the bureau wrote free words are taken as a possible answer (ours). */
const ANSWER_MS = 7 * 24 * 60 * 60_000;
const LEAST = 4;
export const ANSWERS = ['1', '是', '是的', '对', '对的', '嗯', '发', '发送', '转'];

/**
 * Somebody types an answer to a notice, which WeChat delivers as a message like any other: asks whether it is meant for the
 * matter that the bureau last wrote about, so that it lands there and not nowhere (field notes §4.5). Null where nothing
 * was written lately.
 */
export function answerToNotice(turn: Turn): Outcome | null {
  if (!mayAnswerNotice(turn.input)) return null;
  const text = tidy(textOf(turn.input));
  const matter = turn.view.ownMatters.find((one) => awaits(one, turn.view.now));
  if (!matter) return null;
  const { no, kindLabel } = matter;
  const ask = `这是对${kindLabel} ${no} 的回复吗？\n1. 是，转给办理人员\n2. 不是\n请回复 1 或 2。`;
  return { state: { ...turn.state, frame: { dialog: 'matters', nos: [no], no, unsent: text } }, say: [ask] };
}

/** Whether a message can be an answer at all: only then what the person handed in is looked at. */
export function mayAnswerNotice(input: Input): boolean {
  const text = tidy(textOf(input));
  return [...compact(text)].length >= LEAST && messageProblem(text) === null;
}

/** Whether the bureau had the last word in it, and lately. */
function awaits({ open, messages }: MatterSummary, now: Date): boolean {
  const last = messages.at(-1);
  return open && last?.from === 'office' && now.getTime() - last.at.getTime() <= ANSWER_MS;
}

import { officeAt } from '../../server/domain/bureaus/officeHours.ts';
import type { Dialog, Turn } from '../engine/outcome.ts';
import type { Frame } from '../engine/state.ts';
import { officeTime } from '../text/officeTime.ts';
import { phrase } from '../texts/phrase.ts';

/** Asks for a member of staff: from then on they answer here and the bot is silent, until 结束人工. */
export const human: Dialog = {
  words: ['人工', '转人工', '找人', '人工客服', '客服', '人工服务', '找人工', '找工作人员'],
  menuKey: 'human',
  needs: [],
  start(turn) {
    const back = kept(turn.state.frame);
    return {
      state: { ...turn.state, frame: { dialog: 'human', ...(back ? { back } : {}) } },
      effects: [{ type: 'dialogue.open' }],
      say: [
        ...opening(turn),
        ...(back?.dialog === 'form' ? [phrase(turn.view.bureau, 'human.kept', {})] : []),
      ],
    };
  },
};

/** What comes next, who reads it and when, whom to ring when it is urgent, and how to get back. */
function opening({ view: { bureau, now } }: Turn): string[] {
  const office = officeAt(bureau.officeHours ?? [], now);
  const first =
    office.state === 'closed'
      ? phrase(bureau, 'human.openLater', { when: officeTime(office, now) })
      : phrase(bureau, 'human.open', {});
  const urgent = phrase(bureau, bureau.phone ? 'human.urgent' : 'human.urgentNoPhone', {});
  return [`${first}${urgent}`, phrase(bureau, 'human.privacy', {}), phrase(bureau, 'human.silent', {})];
}

/** The place to come back to: a form, or a claim code that is not written down yet. Lists are shown again on demand. */
function kept(frame: Frame): Frame | undefined {
  if (frame.dialog === 'form') return frame;
  if (frame.dialog === 'human') return frame.back;
  return frame.dialog === 'claim' && frame.keep !== undefined ? frame : undefined;
}

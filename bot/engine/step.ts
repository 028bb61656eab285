import { answerToNotice } from '../dialogs/answerToNotice.ts';
import { draftOffer } from '../dialogs/drafts.ts';
import { formReminder, formStep } from '../dialogs/formStep.ts';
import { type DialogName, dialogOf } from '../dialogs/index.ts';
import { menuOf } from '../dialogs/menu.ts';
import { afterTalk, endsTalk, endTalk, showWaiting, talkStep } from '../dialogs/talk.ts';
import { textOf } from '../fields/types.ts';
import { controlOf, controls } from '../form/controls/index.ts';
import { openForm } from '../form/openForm.ts';
import { byteLength, cutBytes, REPLY_LIMIT } from '../text/bytes.ts';
import { compact } from '../text/normalise.ts';
import { phrase } from '../texts/phrase.ts';
import { type Outcome, reply, type Turn } from './outcome.ts';
import { expiryNotes, freshState, recall } from './recall.ts';
import { commandOf } from './route.ts';
import type { ConversationState } from './state.ts';
import type { Input, Reply, Step, View } from './types.ts';

/** Events that nobody waits for an answer to. */
const SILENT = ['unsubscribe', 'view', 'other'];

/**
 * One turn of a conversation: pure, so that the shell can store its result, its effects and its reply in one
 * transaction. Never throws for anything a person can send; the reply never exceeds 2,048 bytes.
 */
export function step(stored: ConversationState | null, input: Input, view: View): Step {
  // Nothing is looked at, dropped or said while staff talk with the person.
  if (view.person.talk?.open && !endsTalk(input)) {
    const same = stored?.v === 1 ? stored : freshState(view.now);
    const outcome = talkStep({ state: { ...same, updatedAt: view.now.toISOString() }, input, view });
    return { state: outcome.state, effects: outcome.effects ?? [], reply: toReply(outcome.say) };
  }
  const { state, parked, expired } = recall(stored, view.now);
  const turn: Turn = { state, input, view };
  const isSilent = input.kind === 'event' && SILENT.includes(input.event);
  if (isSilent && !view.person.talk?.open) {
    return { state, effects: [], reply: { kind: 'none' } };
  }
  const isTalk = view.person.talk?.open || view.waitingAnswers.length > 0;
  const outcome = parked && !isTalk ? afterPause(turn) : dispatch(turn);
  const say = isSilent ? [] : [...expiryNotes(expired), ...outcome.say];
  return { state: outcome.state, effects: outcome.effects ?? [], reply: toReply(say) };
}

function dispatch(turn: Turn): Outcome {
  const { frame, drafts } = turn.state;
  if (turn.view.person.talk?.open) return endTalk(turn);
  if (turn.view.waitingAnswers.length > 0) return showWaiting(turn);
  if (frame.dialog === 'human') return afterTalk(turn);
  const command = commandOf(turn.input);
  if (frame.dialog === 'form') {
    const draft = drafts[frame.purpose];
    if (!draft) return elsewhere(turn);
    const steers =
      turn.input.kind === 'text' &&
      controlOf(openForm(frame.purpose, draft, turn.view).form, turn.input.text) !== null;
    return command && !steers ? interrupt(turn, command) : formStep(turn, frame.purpose, draft);
  }
  if (frame.dialog !== 'idle') return dialogStep(turn, frame.dialog, command);
  return command ? dialogOf(command).start(turn) : (answerToNotice(turn) ?? elsewhere(turn));
}

/** A question with options is open: its own words come first (撤回 confirms 撤回), then other commands. */
function dialogStep(turn: Turn, open: DialogName, command: DialogName | null): Outcome {
  const { handle, ask } = dialogOf(open);
  if (command !== null && command !== open) {
    const outcome = dialogOf(command).start(turn);
    return outcome.state === turn.state && ask ? { ...outcome, say: [...outcome.say, ask(turn)] } : outcome;
  }
  if (open !== 'withdraw' && isLeaving(turn.input)) return elsewhere(turn);
  return handle ? handle(turn) : elsewhere(turn);
}

/** 上一步, 取消 and the like lead out of a question that has nothing before it. */
function isLeaving(input: Input): boolean {
  const said = compact(textOf(input));
  return [controls.back, controls.cancel, controls.save].some(({ words }) => words.includes(said));
}

/** Something else is asked while a form is open: answered at once, and the place in the form is kept. */
function interrupt(turn: Turn, command: DialogName): Outcome {
  const outcome = dialogOf(command).start(turn);
  const { frame, drafts } = outcome.state;
  const before = turn.state.frame;
  if (frame.dialog === 'apply' || frame.dialog === 'human') return outcome;
  if (frame.dialog !== 'form' || before.dialog !== 'form') {
    return { ...outcome, say: [...outcome.say, ...draftOffer(outcome.state, turn.view.bureau)] };
  }
  const draft = drafts[frame.purpose];
  const stayed = frame.purpose === before.purpose && outcome.state === turn.state;
  return draft && stayed
    ? { ...outcome, say: [...outcome.say, formReminder(turn, frame.purpose, draft)] }
    : outcome;
}

/** Not a command, and nothing is open. */
function elsewhere(turn: Turn): Outcome {
  const idle: Turn = { ...turn, state: { ...turn.state, frame: { dialog: 'idle' } } };
  const { bureau } = turn.view;
  const heard =
    turn.input.kind === 'text' || turn.input.kind === 'event' ? [] : [phrase(bureau, 'media.unread', {})];
  return reply(idle, ...heard, menuOf(bureau), ...draftOffer(turn.state, bureau));
}

/** The person returns after a long while: commands work, anything else is not taken as an old question's answer. */
function afterPause(turn: Turn): Outcome {
  const command = commandOf(turn.input);
  if (command) return dialogOf(command).start(turn);
  const { bureau } = turn.view;
  const offer = draftOffer(turn.state, bureau);
  if (offer.length === 0) return elsewhere(turn);
  const note = textOf(turn.input) === '' ? [] : [phrase(bureau, 'pause.note', {})];
  return reply(turn, ...note, ...offer, phrase(bureau, 'pause.other', {}));
}

function toReply(say: readonly string[]): Reply {
  const text = say.filter((part) => part !== '').join('\n\n');
  if (text === '') return { kind: 'none' };
  return { kind: 'text', text: byteLength(text) > REPLY_LIMIT ? cutBytes(text, REPLY_LIMIT) : text };
}

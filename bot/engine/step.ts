import { answerToNotice } from '../dialogs/answerToNotice.ts';
import { draftOffer } from '../dialogs/drafts.ts';
import { formReminder, formStep } from '../dialogs/formStep.ts';
import { type DialogName, dialogOf } from '../dialogs/index.ts';
import { menuText } from '../dialogs/menu.ts';
import { afterTalk, endsTalk, endTalk, showWaiting, talkStep } from '../dialogs/talk.ts';
import { textOf } from '../fields/types.ts';
import { controlOf, controls } from '../form/controls/index.ts';
import { isEvidence } from '../form/numbering.ts';
import { openForm } from '../form/openForm.ts';
import { withoutUnbegun } from '../form/unbegun.ts';
import { byteLength, cutBytes, REPLY_LIMIT } from '../text/bytes.ts';
import { compact } from '../text/normalise.ts';
import { phrase } from '../texts/phrase.ts';
import { type Outcome, reply, type Turn } from './outcome.ts';
import { askedNow, isLate, isTappedLate, lateNote, withOver } from './over.ts';
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
  const { state: recalled, parked, expired } = recall(stored, view.now);
  // The choice outlives the conversation: the person's row has it as well.
  const state =
    recalled.simple === undefined && view.person.simple ? { ...recalled, simple: true } : recalled;
  const isSilent = input.kind === 'event' && SILENT.includes(input.event);
  if (isSilent && !view.person.talk?.open) {
    return { state, effects: [], reply: { kind: 'none' } };
  }
  const { purged, ...told } = state;
  const turn = seenBy({ state: told, input, view });
  const asked = askedNow(told, turn.view);
  const isTalk = view.person.talk?.open || view.waitingAnswers.length > 0;
  const tapped = !isTalk && input.kind === 'text' && isTappedLate(input.menuId, asked);
  const outcome = tapped ? afterTap(turn) : parked && !isTalk ? afterPause(turn) : dispatch(turn);
  const gone = purged ? [phrase(view.bureau, 'draft.purged', {})] : [];
  const say = isSilent ? [] : [...gone, ...expiryNotes(expired), ...outcome.say];
  const next = withOver(asked, outcome.state, turn.view);
  return { state: next, effects: outcome.effects ?? [], reply: toReply(say) };
}

/** The turn as the person wants to be spoken to. */
function seenBy(turn: Turn): Turn {
  const { state, view } = turn;
  return { ...turn, view: { ...view, person: { ...view.person, simple: state.simple === true } } };
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
    const { form } = openForm(frame.purpose, draft, turn.view);
    // A recording is evidence there, whatever is said in it.
    if (turn.input.kind === 'voice' && isEvidence(form)) return formStep(turn, frame.purpose, draft);
    const steers = turn.input.kind !== 'event' && controlOf(form, textOf(turn.input)) !== null;
    return command && !steers ? interrupt(turn, command) : formStep(turn, frame.purpose, draft);
  }
  if (frame.dialog !== 'idle') return dialogStep(turn, frame.dialog, command);
  if (command) return dialogOf(command).start(turn);
  return isLate(textOf(turn.input), turn.state, turn.view)
    ? nothingOpen(turn)
    : (answerToNotice(turn) ?? elsewhere(turn));
}

/** A question with options is open: its own words come first (撤回 confirms 撤回), then other commands. */
function dialogStep(turn: Turn, open: DialogName, command: DialogName | null): Outcome {
  const { handle, ask } = dialogOf(open);
  if (command !== null && command !== open) {
    const outcome = dialogOf(command).start(turn);
    const after = seenBy({ ...turn, state: outcome.state });
    return isStill(turn, outcome) && ask ? { ...outcome, say: [...outcome.say, ask(after)] } : outcome;
  }
  if (open !== 'withdraw' && isLeaving(turn.input)) return elsewhere(turn);
  return handle ? handle(turn) : elsewhere(turn);
}

/** Whether an interruption left everything open as it was. */
function isStill({ state }: Turn, outcome: Outcome): boolean {
  return outcome.state.frame === state.frame && outcome.state.drafts === state.drafts;
}

/** 上一步, 取消 and the like lead out of a question that has nothing before it. */
function isLeaving(input: Input): boolean {
  const said = compact(textOf(input));
  return [controls.back, controls.cancel, controls.save].some(({ words }) => words.includes(said));
}

/** Something else is asked while a form is open: answered at once, and the place in the form is kept. */
function interrupt(turn: Turn, command: DialogName): Outcome {
  const started = dialogOf(command).start(turn);
  const outcome = { ...started, state: withoutUnbegun(started.state) };
  const { frame, drafts } = outcome.state;
  const before = turn.state.frame;
  if (frame.dialog === 'apply' || frame.dialog === 'human') return outcome;
  if (frame.dialog !== 'form' || before.dialog !== 'form') {
    return { ...outcome, say: [...outcome.say, ...draftOffer(outcome.state, turn.view.bureau)] };
  }
  const draft = drafts[frame.purpose];
  const after = seenBy({ ...turn, state: outcome.state });
  return draft && isStill(turn, outcome)
    ? { ...outcome, say: [...outcome.say, formReminder(after, frame.purpose, draft)] }
    : outcome;
}

/** An answer to something that is over, and nothing has been asked since. */
function nothingOpen(turn: Turn): Outcome {
  const note = `${lateNote(textOf(turn.input))}现在没有要回答的；想做别的，请回复“菜单”。`;
  return reply(turn, note, ...draftOffer(turn.state, turn.view.bureau));
}

/** A choice of an earlier question was tapped: what is open stays as it is. */
function afterTap(turn: Turn): Outcome {
  const { frame, drafts } = turn.state;
  const draft = frame.dialog === 'form' ? drafts[frame.purpose] : undefined;
  if (frame.dialog === 'form' && draft) {
    return reply(turn, lateNote(textOf(turn.input)), formReminder(turn, frame.purpose, draft));
  }
  const ask = frame.dialog === 'idle' || frame.dialog === 'form' ? undefined : dialogOf(frame.dialog).ask;
  return ask ? reply(turn, lateNote(textOf(turn.input)), ask(turn)) : nothingOpen(turn);
}

/** Not a command, and nothing is open. */
function elsewhere(turn: Turn): Outcome {
  const idle: Turn = { ...turn, state: { ...turn.state, frame: { dialog: 'idle' } } };
  const { bureau } = turn.view;
  const isHeard = turn.input.kind === 'event' || turn.input.kind === 'text' || textOf(turn.input) !== '';
  const heard = isHeard ? [] : [phrase(bureau, 'media.unread', {})];
  return reply(idle, ...heard, menuText(turn), ...draftOffer(turn.state, bureau));
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

import { evidenceKinds } from '../../server/forms/engine/fields/evidence.ts';
import type { Outcome, Turn } from '../engine/outcome.ts';
import { commandOf } from '../engine/route.ts';
import type { Frame } from '../engine/state.ts';
import type { LostFile, TalkEffect } from '../engine/talk.ts';
import type { FileFault, Input } from '../engine/types.ts';
import { textOf } from '../fields/types.ts';
import { byteLength, REPLY_LIMIT } from '../text/bytes.ts';
import { compact, tidy } from '../text/normalise.ts';
import { phrase } from '../texts/phrase.ts';
import type { TextKey } from '../texts/registry.ts';
import { draftOffer } from './drafts.ts';
import { endHuman } from './endHuman.ts';
import { enterForm } from './formStep.ts';
import { type DialogName, dialogOf } from './index.ts';

/** More than WeChat lets anybody type; longer is cut. */
const MOST_SIGNS = 5_000;
/** Room in a reply for what stands around answers: two texts of the bureau's own, as long as they may be. */
const AROUND = 310;
const BACK = ['返回', '退出', '返回菜单'];

/** Whether a message ends the dialogue with the staff. */
export function endsTalk(input: Input): boolean {
  if (input.kind === 'event') return input.event === 'unsubscribe';
  const said = compact(textOf(input));
  return endHuman.words.includes(said) || BACK.includes(said);
}

/**
 * A message while staff talk with the person: it goes to them, commands and all, and the bot says nothing of its own
 * (BP v12#1326). Answers that waited come with it; a file that got lost is said, because silence would be a lie.
 */
export function talkStep(turn: Turn): Outcome {
  const { input, state } = turn;
  const isMute = input.kind === 'event' && ['view', 'other'].includes(input.event);
  const waiting = isMute ? nothing : shownNow(turn);
  if (input.kind === 'event') return { state, say: waiting.say, effects: waiting.effects };
  const said = sayEffect(input);
  const lost =
    said.lost && isMedia(input)
      ? [phrase(turn.view.bureau, lostTexts[said.lost], { file: evidenceKinds[input.kind].noun })]
      : [];
  return { state, say: [...waiting.say, ...lost], effects: [said, ...waiting.effects] };
}

/** The person ends it: what waited is shown, and they are back where they were. */
export function endTalk(turn: Turn): Outcome {
  const close: TalkEffect = { type: 'dialogue.close' };
  if (turn.input.kind === 'event') return { state: turn.state, say: [], effects: [close] };
  const waiting = shownNow(turn);
  const idle = withFrame(turn, { dialog: 'idle' });
  const ended = phrase(turn.view.bureau, 'human.ended', {});
  if (waiting.say.length === 0) return { ...back(turn, ended), effects: [close] };
  const say = withOffer([...waiting.say, ended], idle);
  return { state: idle.state, say, effects: [...waiting.effects, close] };
}

/** The staff ended it, and this is the first message since: a command works, anything else is no old question's answer. */
export function afterTalk(turn: Turn): Outcome {
  const command = commandOf(turn.input);
  if (command === 'human') return dialogOf('human').start(turn);
  if (command && command !== 'endHuman') return dialogOf(command).start(withFrame(turn, { dialog: 'idle' }));
  const isHeard = command === null && turn.input.kind !== 'event';
  const { bureau } = turn.view;
  const notHeard = isHeard ? phrase(bureau, 'human.notHeard', {}) : '';
  return back(turn, `${phrase(bureau, 'human.endedByStaff', {})}${notHeard}`);
}

/** Answers that waited for any message: it brings them, and is taken for nothing else. */
export function showWaiting(turn: Turn): Outcome {
  const { say, effects } = shownNow(turn);
  const after = turn.state.frame.dialog === 'human' ? withFrame(turn, { dialog: 'idle' }) : turn;
  const note = phrase(turn.view.bureau, 'human.shown', {});
  return { state: after.state, say: withOffer([...say, note], after), effects };
}

interface Shown {
  readonly say: readonly string[];
  readonly effects: readonly TalkEffect[];
}
const nothing: Shown = { say: [], effects: [] };

/** The offer of what is half filled stands there when there is room: an answer of the staff is never cut for it. */
function withOffer(say: readonly string[], { state, view: { bureau } }: Turn): readonly string[] {
  const whole = [...say, ...draftOffer(state, bureau)];
  return byteLength(whole.join('\n\n')) > REPLY_LIMIT ? say : whole;
}

/** As many waiting answers as one reply holds. */
function shownNow({ view: { bureau, waitingAnswers } }: Turn): Shown {
  const shown: string[] = [];
  let bytes = 0;
  for (const { text } of waitingAnswers) {
    bytes += byteLength(text) + 2;
    if (shown.length > 0 && bytes > REPLY_LIMIT - AROUND) break;
    shown.push(text);
  }
  if (shown.length === 0) return nothing;
  const ids = waitingAnswers.slice(0, shown.length).map(({ id }) => id);
  const more = shown.length < waitingAnswers.length ? [phrase(bureau, 'human.more', {})] : [];
  return { say: [...shown, ...more], effects: [{ type: 'dialogue.show', ids }] };
}

/** Back to the form or the code that was open, with its question; else the offer of what is half filled. */
function back(turn: Turn, note: string): Outcome {
  const { frame, drafts } = turn.state;
  const before: Frame = frame.dialog === 'human' && frame.back ? frame.back : { dialog: 'idle' };
  const draft = before.dialog === 'form' ? drafts[before.purpose] : undefined;
  if (before.dialog === 'form' && draft) return enterForm(turn, before.purpose, draft, note);
  if (before.dialog === 'idle' || before.dialog === 'form') {
    const idle = withFrame(turn, { dialog: 'idle' });
    return {
      state: idle.state,
      say: [note, ...draftOffer(idle.state, turn.view.bureau), phrase(turn.view.bureau, 'human.other', {})],
    };
  }
  const open = withFrame(turn, before);
  return { state: open.state, say: [note, dialogOf(before.dialog as DialogName).ask?.(open) ?? ''] };
}

function withFrame(turn: Turn, frame: Frame): Turn {
  return { ...turn, state: { ...turn.state, frame } };
}

function sayEffect(input: Exclude<Input, { kind: 'event' }>): Extract<TalkEffect, { type: 'dialogue.say' }> {
  if (!isMedia(input)) {
    const text = input.kind === 'text' ? cut(tidy(input.text)) : placeholderOf(input);
    return { type: 'dialogue.say', text: text || '（空白消息）' };
  }
  if (input.file) return { type: 'dialogue.say', text: '', file: { ...input.file, kind: input.kind } };
  // What WeChat keeps from us (stickers, documents) has no file and no fault.
  if (input.kind === 'file' && input.problem === undefined) {
    return { type: 'dialogue.say', text: '（一条公众号收不到的消息，例如表情或文件）' };
  }
  return { type: 'dialogue.say', text: '', lost: lostBy[input.problem ?? 'download_failed'] };
}

type MediaInput = Extract<Input, { kind: 'image' | 'voice' | 'video' | 'file' }>;

function isMedia(input: Input): input is MediaInput {
  return Object.hasOwn(evidenceKinds, input.kind);
}

function placeholderOf(input: Extract<Input, { kind: 'location' | 'link' }>): string {
  if (input.kind === 'link') return '（发来一个链接）';
  return input.label ? `（位置：${cut(tidy(input.label))}）` : '（发来一个位置）';
}

const lostBy: Readonly<Record<FileFault, LostFile>> = {
  too_large: 'too_large',
  not_image: 'wrong_type',
  wrong_type: 'wrong_type',
  download_failed: 'failed',
};

const lostTexts = {
  too_large: 'human.tooLarge',
  wrong_type: 'human.wrongType',
  failed: 'human.broken',
} as const satisfies Record<LostFile, TextKey>;

function cut(text: string): string {
  const signs = [...text];
  return signs.length > MOST_SIGNS ? `${signs.slice(0, MOST_SIGNS).join('')}…` : text;
}

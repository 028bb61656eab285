import { evidenceKinds } from '../../server/forms/engine/fields/evidence.ts';
import type { Outcome, Turn } from '../engine/outcome.ts';
import { commandOf } from '../engine/route.ts';
import type { Frame } from '../engine/state.ts';
import type { LostFile, TalkEffect } from '../engine/talk.ts';
import type { FileFault, Input } from '../engine/types.ts';
import { textOf } from '../fields/types.ts';
import { byteLength, REPLY_LIMIT } from '../text/bytes.ts';
import { compact, tidy } from '../text/normalise.ts';
import { draftOffer } from './drafts.ts';
import { endHuman } from './endHuman.ts';
import { enterForm } from './formStep.ts';
import { type DialogName, dialogOf } from './index.ts';

/** More than WeChat lets anybody type; longer is cut. */
const MOST_SIGNS = 5_000;
/** Room in a reply for what stands around answers. */
const AROUND = 200;
const BACK = ['返回', '退出', '返回菜单'];
const ENDED = '人工对话已结束，谢谢您。';
const MORE = '还有答复，请再回复任意内容接着看。';

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
  const lost = said.lost && isMedia(input) ? [lostWords[said.lost](evidenceKinds[input.kind].noun)] : [];
  return { state, say: [...waiting.say, ...lost], effects: [said, ...waiting.effects] };
}

/** The person ends it: what waited is shown, and they are back where they were. */
export function endTalk(turn: Turn): Outcome {
  const close: TalkEffect = { type: 'dialogue.close' };
  if (turn.input.kind === 'event') return { state: turn.state, say: [], effects: [close] };
  const waiting = shownNow(turn);
  const idle = withFrame(turn, { dialog: 'idle' });
  const around =
    waiting.say.length > 0
      ? { state: idle.state, say: [ENDED, ...draftOffer(idle.state, turn.view.bureau)] }
      : back(turn, ENDED);
  const say = [...waiting.say, ...around.say];
  return { state: around.state, say, effects: [...waiting.effects, close] };
}

/** The staff ended it, and this is the first message since: a command works, anything else is no old question's answer. */
export function afterTalk(turn: Turn): Outcome {
  const command = commandOf(turn.input);
  if (command === 'human') return dialogOf('human').start(turn);
  if (command && command !== 'endHuman') return dialogOf(command).start(withFrame(turn, { dialog: 'idle' }));
  const isHeard = command === null && turn.input.kind !== 'event';
  return back(turn, `人工对话已由工作人员结束。${isHeard ? '刚才这条没有记下来。' : ''}`);
}

/** Answers that waited for any message: it brings them, and is taken for nothing else. */
export function showWaiting(turn: Turn): Outcome {
  const { say, effects } = shownNow(turn);
  const { state } = turn.state.frame.dialog === 'human' ? withFrame(turn, { dialog: 'idle' }) : turn;
  const note = '刚才这条用来看答复，没有记下来；还要办事，请再说一次。';
  return { state, say: [...say, note, ...draftOffer(state, turn.view.bureau)], effects };
}

interface Shown {
  readonly say: readonly string[];
  readonly effects: readonly TalkEffect[];
}
const nothing: Shown = { say: [], effects: [] };

/** As many waiting answers as one reply holds. */
function shownNow({ view: { waitingAnswers } }: Turn): Shown {
  const shown: string[] = [];
  let bytes = 0;
  for (const { text } of waitingAnswers) {
    bytes += byteLength(text) + 2;
    if (shown.length > 0 && bytes > REPLY_LIMIT - AROUND) break;
    shown.push(text);
  }
  if (shown.length === 0) return nothing;
  const ids = waitingAnswers.slice(0, shown.length).map(({ id }) => id);
  const more = shown.length < waitingAnswers.length ? [MORE] : [];
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
      say: [note, ...draftOffer(idle.state, turn.view.bureau), '要办别的，请回复“菜单”。'],
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

const lostWords: Readonly<Record<LostFile, (noun: string) => string>> = {
  too_large: (noun) => `这件${noun}太大，工作人员没有收到，请压缩或截短后再发。`,
  wrong_type: (noun) => `这件${noun}的格式收不了，工作人员没有收到，请换一种再发。`,
  failed: (noun) => `这件${noun}没有传完整，工作人员没有收到，请再发一次。`,
};

function cut(text: string): string {
  const signs = [...text];
  return signs.length > MOST_SIGNS ? `${signs.slice(0, MOST_SIGNS).join('')}…` : text;
}

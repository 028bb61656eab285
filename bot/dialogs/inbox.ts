import type { InboxMessage } from '../engine/inbox.ts';
import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { MatterSummary } from '../engine/types.ts';
import { textOf } from '../fields/types.ts';
import { shortDay, shortTime } from '../text/day.ts';
import { compact } from '../text/normalise.ts';
import { ordinal } from '../text/numbers.ts';
import { idle, MORE } from './pages.ts';

/** How long a line of the bureau in one of the person's matters is pointed out here (ours). */
const RECENT_MS = 30 * 24 * 60 * 60_000;
const NAMED = 3;
const EMPTY = '现在没有发给您的消息；有了会留在这里，随时回复“消息”查看。';
const QUESTION = '请回复序号打开，例如“1”。';

/** Everything the person was told, whether or not a push reached them: a list, opened by number. */
export const inbox: Dialog = {
  words: ['消息', '我的消息', '看消息', '查看消息', '收件箱', '我的通知', '通知', '未读消息', '站内消息'],
  menuKey: 'inbox',
  needs: ['inbox', 'ownMatters'],
  start(turn) {
    const { items, unread } = turn.view.inbox;
    const answered = answeredNote(turn);
    if (items.length === 0) return reply(idle(turn), ...(answered ? [answered] : [EMPTY]));
    return list(turn, unread > 0 ? `您有 ${unread} 条消息没看。` : '消息都看过了。', answered);
  },
  handle(turn) {
    const { frame } = turn.state;
    if (frame.dialog !== 'inbox') return inbox.start(turn);
    const said = compact(textOf(turn.input));
    const { items } = turn.view.inbox;
    if (MORE.includes(said)) {
      return items.length > 0 ? list(turn, '', '') : reply(turn, '没有更早的消息了。', QUESTION);
    }
    const number = ordinal(said);
    const id = number === null ? undefined : frame.ids[number - 1];
    const chosen = items.find((one) => one.id === id);
    if (chosen) return open(turn, chosen);
    return number === null ? inbox.start(turn) : reply(turn, `这里没有第 ${number} 条。`, QUESTION);
  },
  ask: () => QUESTION,
};

function list(turn: Turn, heading: string, note: string): Outcome {
  const { items, more } = turn.view.inbox;
  const lines = items.map(
    ({ label, at, read }, i) => `${i + 1}. ${read ? '' : '【未读】'}${label}（${shortDay(at)}）`,
  );
  const frame = { dialog: 'inbox', ids: items.map(({ id }) => id) } as const;
  const older = more ? '看更早的请回复“下一页”。' : '';
  return { state: { ...turn.state, frame }, say: [heading, lines.join('\n'), `${QUESTION}${older}`, note] };
}

/** The list stays open, so that the next one is a number away. */
function open(turn: Turn, { id, label, at, read, text, word }: InboxMessage): Outcome {
  const next = word === null || text.includes(`“${word}”`) ? '' : `看这件事请回复“${word}”；`;
  const say = [`【${label}】${shortTime(at)}\n${text}`, `${next}看别的消息请回复序号或“消息”。`];
  return { state: turn.state, say, effects: read ? [] : [{ type: 'inbox.read', ids: [id] }] };
}

/**
 * Matters in which the bureau had the last word lately. They keep their own lines, and nothing is written down about this:
 * no row may say that a person and a matter belong together.
 */
function answeredNote({ view: { ownMatters, now } }: Turn): string {
  const answered = ownMatters
    .filter((one) => isAnswered(one, now))
    .map(({ kindLabel, no }) => `${kindLabel} ${no}`);
  if (answered.length === 0) return '';
  const rest = answered.length > NAMED ? `等 ${answered.length} 件` : '';
  return `${answered.slice(0, NAMED).join('、')}${rest} 有工作人员的答复，请回复“我的线索”查看。`;
}

function isAnswered({ messages }: MatterSummary, now: Date): boolean {
  const last = messages.at(-1);
  return last?.from === 'office' && now.getTime() - last.at.getTime() <= RECENT_MS;
}

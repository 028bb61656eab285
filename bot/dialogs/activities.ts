import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { ActivityAnswer, ActivitySummary } from '../engine/types.ts';
import { textOf } from '../fields/types.ts';
import { paginate } from '../text/bytes.ts';
import { shortTime } from '../text/day.ts';
import { halfWidth, oneLine } from '../text/normalise.ts';
import { smallNumber } from '../text/numbers.ts';
import { phrase } from '../texts/phrase.ts';
import { notInForce } from './inForce.ts';
import { idle, openPage } from './pages.ts';

/** Bytes of minutes in one message; the rest of the reply needs some, too. */
const PAGE = 1500;

const ANSWERS: Readonly<Record<string, ActivityAnswer>> = {
  参加: 'accepted',
  能参加: 'accepted',
  去: 'accepted',
  不参加: 'declined',
  不能参加: 'declined',
  不去: 'declined',
  请假: 'declined',
};

/** `1`, `1 参加`, `不参加 出差`, `2 纪要`: an optional number, an optional word, an optional reason. */
const SAID =
  /^(?:第)?(\d{1,2}|[一二两三四五六七八九十]{1,3})?(?:个|号|项)?[ .、,:]*(不能参加|不参加|能参加|参加|不去|去|请假|纪要|资料)?[ ,.。:;、]*(.*)$/u;

/** Invitations of a supervisor in force: what is on, what they said, and afterwards the minutes. */
export const activities: Dialog = {
  words: ['活动', '我的活动', '活动通知', '培训', '会议', '会议通知', '座谈会'],
  menuKey: 'activities',
  needs: ['appointment', 'activities'],
  start(turn) {
    const stop = notInForce(turn.view, '活动通知');
    if (stop) return reply(idle(turn), stop);
    const { activities: found } = turn.view;
    if (found.length === 0) return reply(idle(turn), phrase(turn.view.bureau, 'activities.none', {}));
    const nos = found.map(({ no }) => no);
    const list = found.map((one, index) => `${index + 1}. ${describe(one)}`);
    return {
      state: { ...turn.state, frame: { dialog: 'activities', nos } },
      say: [...list, question(found)],
    };
  },
  handle(turn) {
    const { frame } = turn.state;
    if (frame.dialog !== 'activities') return activities.start(turn);
    const next = openPage(turn, frame, minutesPages(turn));
    if (next) return next;
    const listed = frame.nos.flatMap((no) => turn.view.activities.filter((one) => one.no === no));
    const [, numeral, word, rest = ''] = SAID.exec(spaced(turn)) ?? [];
    if (!numeral && !word) return activities.start(turn);
    const chosen = choose(listed, numeral, word);
    if (!chosen) return { state: turn.state, say: ['请带上序号再回复，例如“1 参加”。', question(listed)] };
    const answer = word ? ANSWERS[word] : undefined;
    if (answer) return answered(turn, chosen, answer, rest);
    return word || !chosen.open ? readMinutes(turn, chosen) : narrowed(turn, chosen);
  },
  ask: (turn) => question(turn.view.activities),
};

/** Half-width, but with the spaces that set a reason apart. */
function spaced(turn: Turn): string {
  return oneLine(textOf(turn.input).slice(0, 400).normalize('NFKC'));
}

/** The activity that is meant: by number, or the only one that the word can be about. */
function choose(
  listed: readonly ActivitySummary[],
  numeral: string | undefined,
  word: string | undefined,
): ActivitySummary | undefined {
  if (numeral) return listed[(smallNumber(halfWidth(numeral)) ?? 0) - 1];
  const wanted = word && ANSWERS[word] ? listed.filter(({ open }) => open) : listed.filter(hasMinutes);
  return wanted.length === 1 ? wanted[0] : undefined;
}

function answered(
  turn: Turn,
  { no, title, open }: ActivitySummary,
  answer: ActivityAnswer,
  rest: string,
): Outcome {
  if (!open) return reply(turn, `“${title}”已不再接受答复；有变动请联系工作人员。`);
  const reason = rest === '' ? {} : { reason: [...rest].slice(0, 200).join('') };
  const said =
    answer === 'accepted'
      ? `好，已登记您参加“${title}”。有变动随时回复“活动”修改。`
      : `好，已登记您不参加“${title}”。改主意了，随时回复“活动”修改。`;
  return { ...reply(idle(turn), said), effects: [{ type: 'activity.reply', no, answer, ...reason }] };
}

/** Only a number was said: that one stays open, so that 参加 is enough. */
function narrowed(turn: Turn, chosen: ActivitySummary): Outcome {
  const frame = { dialog: 'activities', nos: [chosen.no] } as const;
  return { state: { ...turn.state, frame }, say: [describe(chosen), question([chosen])] };
}

function readMinutes(turn: Turn, chosen: ActivitySummary): Outcome {
  if (!hasMinutes(chosen)) return reply(turn, `“${chosen.title}”还没有纪要；整理好会通知您。`);
  const frame = { dialog: 'activities', nos: [chosen.no], page: 0 } as const;
  const opened = { ...turn, state: { ...turn.state, frame } };
  return openPage(opened, frame, minutesPages(opened), 0) ?? reply(turn);
}

function minutesPages({ state, view }: Turn): readonly string[] {
  const { frame } = state;
  if (frame.dialog !== 'activities' || frame.page === undefined) return [];
  const chosen = view.activities.find(({ no }) => no === frame.nos[0]);
  return chosen?.minutes ? paginate([`《${chosen.title}》纪要`, ...chosen.minutes.split('\n')], PAGE) : [];
}

function hasMinutes({ minutes }: ActivitySummary): boolean {
  return minutes !== undefined;
}

function describe({
  kindLabel,
  title,
  startsAt,
  place,
  replyLabel,
  open,
  minutes,
  statusLabel,
}: ActivitySummary): string {
  const state = minutes !== undefined ? '有纪要' : open ? `您的答复：${replyLabel}` : statusLabel;
  return `${kindLabel}：${title}\n${shortTime(startsAt)}，${place}\n${state}`;
}

function question(listed: readonly ActivitySummary[]): string {
  const open = listed.filter((one) => one.open);
  const withMinutes = listed.filter(hasMinutes);
  const number = listed.length > 1 ? '1 ' : '';
  return [
    ...(open.length > 0 ? [`请回复“${number}参加”，或“${number}不参加”并写上原因。`] : []),
    ...(withMinutes.length > 0 ? [`看纪要请回复“${number}纪要”。`] : []),
  ].join('\n');
}

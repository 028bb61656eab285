import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { Draft } from '../engine/state.ts';
import type { ActivitySummary } from '../engine/types.ts';
import { parseAnswer } from '../fields/index.ts';
import { textOf } from '../fields/types.ts';
import { formOf, matterForms } from '../form/formOf.ts';
import { contextOf } from '../form/openForm.ts';
import { paginate } from '../text/bytes.ts';
import { shortTime } from '../text/day.ts';
import { halfWidth, oneLine } from '../text/normalise.ts';
import { smallNumber } from '../text/numbers.ts';
import { yesNoOf } from '../text/yesNo.ts';
import { phrase } from '../texts/phrase.ts';
import { enterForm, formStep } from './formStep.ts';
import { notInForce } from './inForce.ts';
import { idle, openPage } from './pages.ts';
import { beginReply } from './shortForm.ts';

/** Bytes of minutes in one message; the rest of the reply needs some, too. */
const PAGE = 1500;

/** `1`, `1 参加`, `第二个，纪要`: an optional number, and what is said behind it. */
const NUMBERED = /^(?:第)?(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:个|号|项)?[ .、,:]*(.*)$/u;
const MINUTES = ['纪要', '资料', '看纪要', '看资料'];

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
    const said = spaced(turn);
    const [, numeral, behind = said] = NUMBERED.exec(said) ?? [];
    const isAnswer = answers(behind, turn);
    const isMinutes = MINUTES.some((word) => behind.startsWith(word));
    if (!numeral && !isAnswer && !isMinutes) return activities.start(turn);
    const wanted = listed.filter(isAnswer ? ({ open }) => open : hasMinutes);
    const chosen = numeral ? listed[(smallNumber(halfWidth(numeral)) ?? 0) - 1] : only(wanted);
    if (!chosen) return { state: turn.state, say: ['请带上序号再回复，例如“1 参加”。', question(listed)] };
    if (isAnswer) return answered(turn, chosen, behind);
    return isMinutes || !chosen.open ? readMinutes(turn, chosen) : narrowed(turn, chosen);
  },
  ask: (turn) => question(turn.view.activities),
};

/** Half-width, but with the spaces that set a reason apart. */
function spaced(turn: Turn): string {
  return oneLine(textOf(turn.input).slice(0, 400).normalize('NFKC'));
}

/** The one that a word without a number can be about. */
function only(wanted: readonly ActivitySummary[]): ActivitySummary | undefined {
  return wanted.length === 1 ? wanted[0] : undefined;
}

/** Whether the words answer an invitation. A mere 好 does not: it may only mean that the list was seen. */
function answers(said: string, { view }: Turn): boolean {
  const [field] = formOf('activity', { form: matterForms.activity, mode: 'public' }, view).fields;
  if (!field || yesNoOf(said) !== null || smallNumber(said) !== null) return false;
  const env = { answers: {}, context: contextOf('public', view.now), now: view.now };
  return parseAnswer(field, { kind: 'text', text: said }, env).kind === 'value';
}

function begin(turn: Turn, { no, title, asksReason }: ActivitySummary): Draft {
  return beginReply(turn, 'activity', { no, title, unasked: asksReason ? ['note'] : ['reason', 'note'] });
}

function answered(turn: Turn, chosen: ActivitySummary, said: string): Outcome {
  const { title, open } = chosen;
  if (!open) return reply(turn, `“${title}”已不再接受答复；有变动请联系工作人员。`);
  const input = { kind: 'text', text: said } as const;
  return formStep({ ...idle(turn), input }, 'activity', begin(turn, chosen));
}

/** Only a number was said: the question about that one, so that 参加 is enough. */
function narrowed(turn: Turn, chosen: ActivitySummary): Outcome {
  return enterForm(idle(turn), 'activity', begin(turn, chosen), describe(chosen));
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
  materials = 0,
}: ActivitySummary): string {
  const state = minutes !== undefined ? '有纪要' : open ? `您的答复：${replyLabel}` : statusLabel;
  const papers = materials > 0 ? `\n材料 ${materials} 份，看材料请回复“文件”` : '';
  return `${kindLabel}：${title}\n${shortTime(startsAt)}，${place}\n${state}${papers}`;
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

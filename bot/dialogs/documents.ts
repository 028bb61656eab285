import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { DocumentSummary } from '../engine/types.ts';
import { textOf } from '../fields/types.ts';
import { paginate } from '../text/bytes.ts';
import { shortDay } from '../text/day.ts';
import { compact } from '../text/normalise.ts';
import { ordinal } from '../text/numbers.ts';
import { phrase } from '../texts/phrase.ts';
import { notInForce } from './inForce.ts';
import { idle, openPage } from './pages.ts';

/** Bytes of a text in one message; the rest of the reply needs some, too. */
const PAGE = 1500;
const QUESTION = '请回复序号打开，例如“1”。';

/** Documents and briefings sent to supervisors in force: a list, opened by number. */
export const documents: Dialog = {
  words: ['文件', '简报', '我的文件', '信息资料', '资料'],
  menuKey: 'documents',
  needs: ['appointment', 'documents'],
  start(turn) {
    const stop = notInForce(turn.view, '文件和简报');
    if (stop) return reply(idle(turn), stop);
    const { documents: found } = turn.view;
    if (found.length === 0) return reply(idle(turn), phrase(turn.view.bureau, 'documents.none', {}));
    const nos = found.map(({ no }) => no);
    const list = found.map((one, index) => `${index + 1}. ${line(one)}`);
    return {
      state: { ...turn.state, frame: { dialog: 'documents', nos } },
      say: [list.join('\n'), QUESTION],
    };
  },
  handle(turn) {
    const { frame } = turn.state;
    if (frame.dialog !== 'documents') return documents.start(turn);
    const next = openPage(turn, frame, pagesOf(turn));
    if (next) return next;
    const number = ordinal(compact(textOf(turn.input)));
    const no = number === null ? undefined : frame.nos[number - 1];
    const chosen = turn.view.documents.find((one) => one.no === no);
    return chosen ? open(turn, chosen) : documents.start(turn);
  },
  ask: () => QUESTION,
};

function open(turn: Turn, { no, read }: DocumentSummary): Outcome {
  const frame = { dialog: 'documents', nos: [no], page: 0 } as const;
  const opened = { ...turn, state: { ...turn.state, frame } };
  const shown = openPage(opened, frame, pagesOf(opened), 0) ?? reply(idle(turn));
  return read ? shown : { ...shown, effects: [{ type: 'document.read', no }] };
}

function pagesOf({ state, view }: Turn): readonly string[] {
  const { frame } = state;
  if (frame.dialog !== 'documents' || frame.page === undefined) return [];
  const chosen = view.documents.find(({ no }) => no === frame.nos[0]);
  return chosen ? paginate([`【${chosen.kind}】${chosen.title}`, ...chosen.text.split('\n')], PAGE) : [];
}

function line({ kind, title, publishedAt, read }: DocumentSummary): string {
  return `【${kind}】${title}（${shortDay(publishedAt)}${read ? '' : '，未读'}）`;
}

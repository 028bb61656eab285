import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import { textOf } from '../fields/types.ts';
import { compact } from '../text/normalise.ts';
import { ordinal } from '../text/numbers.ts';
import { describe, openApplication, returnedApplication } from './applications.ts';
import { idle } from './pages.ts';
import { correctApplication } from './returnedApplication.ts';
import { correctVisit } from './returnedVisit.ts';

/** Something of this person that staff sent back. */
interface Returned {
  readonly no: string;
  readonly label: string;
  open(turn: Turn): Outcome;
}

/** As many as fit one message. */
const SHOWN = 9;

/** Corrects what staff sent back, an application or a report of a visit, with everything that was filled kept. */
export const correct: Dialog = {
  words: [
    '补正',
    '补正材料',
    '更正申请',
    '修改申请',
    '我要补正',
    '补充材料',
    '补材料',
    '补正报告',
    '修改报告',
  ],
  menuKey: 'correct',
  needs: ['applications', 'returnedReports', 'appointment'],
  start(turn) {
    const all = returnedOf(turn);
    const [only, second] = all;
    if (second) return list(turn, all);
    if (only) return only.open(turn);
    const open = openApplication(turn.view);
    return reply(turn, '现在没有需要补正的申请或报告。', ...(open ? [describe(open, turn.view)] : []));
  },
  handle(turn) {
    const { frame } = turn.state;
    if (frame.dialog !== 'correct') return correct.start(turn);
    const said = compact(textOf(turn.input));
    const no = frame.nos[(ordinal(said) ?? 0) - 1] ?? frame.nos.find((one) => compact(one) === said);
    const chosen = returnedOf(turn).find((one) => one.no === no);
    return chosen ? chosen.open(idle(turn)) : correct.start(idle(turn));
  },
  ask: (turn) => question(returnedOf(turn)),
};

function returnedOf({ view }: Turn): Returned[] {
  const application = returnedApplication(view);
  const reports = view.returnedReports.map((report) => ({
    no: report.no,
    label: '走访报告',
    open: (turn: Turn) => correctVisit(turn, report),
  }));
  const first = application && {
    no: application.no,
    label: '申请',
    open: (turn: Turn) => correctApplication(turn, application),
  };
  return [...(first ? [first] : []), ...reports].slice(0, SHOWN);
}

function list(turn: Turn, all: readonly Returned[]): Outcome {
  const frame = { dialog: 'correct', nos: all.map(({ no }) => no) } as const;
  return { state: { ...turn.state, frame }, say: [question(all)] };
}

function question(all: readonly Returned[]): string {
  const lines = all.map(({ no, label }, i) => `${i + 1}. ${label} ${no}`);
  return ['这几份被退回了，先补正哪一份？', ...lines, '请回复序号。'].join('\n');
}

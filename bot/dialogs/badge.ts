import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { AppointmentSummary, BadgeSummary } from '../engine/types.ts';
import { dayInChina, dayWords } from '../text/day.ts';

/** What the document says about the badge; where it is silent nothing is said (trap 12). */
const DUTY = {
  must_show: '开展监督时，请出示证件。',
  must_carry: '开展监督活动时，请随身带好工作证。',
} as const;

/** The e-badge of somebody in force: numbers, term, and the page to hold out. */
export const badge: Dialog = {
  words: ['电子证', '工作证', '监督员证', '我的证', '我的证件', '电子工作证', '证件', '我的聘书', '聘书'],
  menuKey: 'badge',
  needs: ['appointment', 'badge'],
  start(turn) {
    const { appointment, badge: found } = turn.view;
    if (!appointment) return reply(turn, '只有在聘的社会监督员才有电子证；想报名请回复“申请”。');
    if (!appointment.inForce || !found) return reply(turn, ...whyNot(turn, appointment));
    return found.url ? show(turn, appointment, found) : reply(turn, ...noCertificate(turn));
  },
};

function show(turn: Turn, { termEnd }: AppointmentSummary, found: BadgeSummary): Outcome {
  const numbers = found.certificates.map(({ kind, no }) => `${kind}：${no}`);
  const card = [found.supervisor, ...numbers, `聘期到${dayWords(termEnd)}`].join('\n');
  const link = `打开电子证（半小时内有效，请不要转发）：\n${found.url}`;
  return reply(turn, card, link, ...(found.duty ? [DUTY[found.duty]] : []));
}

/** The next step of somebody who has no rights today. */
function whyNot(turn: Turn, { status, statusLabel, termStart }: AppointmentSummary): string[] {
  if (status === 'appointed') return ['聘任已经决定，证书还在制作；证书发齐后回复“电子证”就能打开。'];
  if (status === 'active' && termStart > dayInChina(turn.view.now)) {
    return [`您的聘期从${dayWords(termStart)}开始，到那天回复“电子证”就能打开。`];
  }
  return [`您目前不在聘期内（${statusLabel}），不能出示电子证。`, contact(turn)];
}

/** The e-badge repeats a paper certificate: without its number there is nothing to show. */
const noCertificate = (turn: Turn): string[] => [
  '还没有查到您的纸质证书编号，电子证要等证书颁发后才能打开。',
  contact(turn),
];

function contact({ view: { bureau } }: Turn): string {
  return bureau.phone ? `有疑问请拨打 ${bureau.phone}。` : `有疑问请到${bureau.name}咨询。`;
}

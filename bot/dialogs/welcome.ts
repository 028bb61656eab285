import { type Dialog, reply, type Turn } from '../engine/outcome.ts';
import { describe, openApplication } from './applications.ts';
import { draftOffer } from './drafts.ts';
import { MENU, servicesOf } from './menu.ts';
import { openings, supervisorTerm } from './terms.ts';

/**
 * On following: who we are and what this person can do next. A supervisor is greeted as one (never by name: others may
 * look at the phone); who comes back hears where things stand.
 */
export const welcome: Dialog = {
  words: [],
  needs: ['openCalls', 'appointment', 'applications'],
  start(turn) {
    const { view, state } = turn;
    const hello = `${isBack(turn) ? '欢迎回来' : '您好'}，这里是${view.bureau.name}。`;
    if (view.appointment?.inForce) {
      const known = `您是在聘的${supervisorTerm(view)}，聘期到 ${view.appointment.termEnd}。`;
      return reply(turn, hello + known, ...standing(turn), servicesOf(view), MENU, ...draftOffer(state));
    }
    const open = openApplication(view);
    const first = !open && openings(view).length > 0 ? `想报名当${supervisorTerm(view)}，请回复“申请”。` : '';
    return reply(turn, hello + first, ...standing(turn), MENU, ...draftOffer(state));
  },
};

/** Whether the person followed before and left: their row is still there, their half-filled forms are not. */
function isBack({ input, view }: Turn): boolean {
  return input.kind === 'event' && input.event === 'subscribe' && !view.person.following;
}

/** Where an application stands and, for who comes back, what was kept and what was not. */
function standing(turn: Turn): string[] {
  const { view } = turn;
  const open = openApplication(view);
  const application = open ? [`您有一份正在办理的申请：${describe(open, view)}`] : [];
  if (!isBack(turn)) return application;
  const { appointment: term } = view;
  const kept = term && !term.inForce ? [`您的聘任 ${term.no}：${term.statusLabel}。`] : [];
  const note = '以前交来的线索、报告和意见照常办理，回复“我的线索”查看；取消关注时没填完的内容已删除。';
  return [...application, ...kept, note];
}

import { type Dialog, reply, type Turn } from '../engine/outcome.ts';
import { phrase } from '../texts/phrase.ts';
import { describe, openApplication } from './applications.ts';
import { draftOffer } from './drafts.ts';
import { menuOf, servicesOf } from './menu.ts';
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
    const { bureau } = view;
    const supervisor = supervisorTerm(view);
    const hello = isBack(turn)
      ? `欢迎回来，这里是${bureau.name}。`
      : phrase(bureau, 'welcome.hello', { supervisor });
    const around = [menuOf(bureau), ...draftOffer(state, bureau)];
    if (view.appointment?.inForce) {
      const known = `您是在聘的${supervisor}，聘期到 ${view.appointment.termEnd}。`;
      return reply(turn, hello + known, ...standing(turn), servicesOf(view), ...around);
    }
    const isWanted = !openApplication(view) && openings(view).length > 0;
    const first = isWanted ? phrase(bureau, 'welcome.open', { supervisor }) : '';
    return reply(turn, hello + first, ...standing(turn), ...around);
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

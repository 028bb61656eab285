import { type Dialog, reply } from '../engine/outcome.ts';
import { draftOffer } from './drafts.ts';
import { MENU } from './menu.ts';
import { openings, supervisorTerm } from './terms.ts';

/** On following: who we are, the one thing most people come for, and the menu. */
export const welcome: Dialog = {
  words: [],
  needs: ['openCalls'],
  start(turn) {
    const { view, state } = turn;
    const term = supervisorTerm(view);
    const first = openings(view).length > 0 ? `想报名当${term}，请回复“申请”。` : '';
    const hello = `您好，这里是${view.bureau.name}。${first}`;
    return reply(turn, hello, MENU, ...draftOffer(state));
  },
};

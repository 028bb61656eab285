import { type Dialog, reply } from '../engine/outcome.ts';
import { phrase } from '../texts/phrase.ts';
import { draftOffer } from './drafts.ts';
import { menuOf } from './menu.ts';
import { openings, supervisorTerm } from './terms.ts';

/** On following: who we are, the one thing most people come for, and the menu. */
export const welcome: Dialog = {
  words: [],
  needs: ['openCalls'],
  start(turn) {
    const { view, state } = turn;
    const { bureau } = view;
    const supervisor = supervisorTerm(view);
    const first = openings(view).length > 0 ? phrase(bureau, 'welcome.open', { supervisor }) : '';
    const hello = `${phrase(bureau, 'welcome.hello', { supervisor })}${first}`;
    return reply(turn, hello, menuOf(bureau), ...draftOffer(state, bureau));
  },
};

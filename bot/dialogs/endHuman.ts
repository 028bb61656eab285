import { type Dialog, reply } from '../engine/outcome.ts';
import { phrase } from '../texts/phrase.ts';
import { draftOffer } from './drafts.ts';

/** The words that end a dialogue with the staff, said while none is open: they must not become an answer in a form. */
export const endHuman: Dialog = {
  words: ['结束人工', '退出人工', '结束人工对话', '退出人工对话', '结束对话'],
  needs: [],
  start: (turn) =>
    reply(turn, phrase(turn.view.bureau, 'human.none', {}), ...draftOffer(turn.state, turn.view.bureau)),
};

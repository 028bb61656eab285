import { type Dialog, reply } from '../engine/outcome.ts';
import { CONTROL_HINT } from '../form/explain.ts';
import { phrase } from '../texts/phrase.ts';
import { draftOffer } from './drafts.ts';
import { menuOf } from './menu.ts';

/** How to talk to the bot, and whom to ring. */
export const help: Dialog = {
  words: ['帮助', 'help', '怎么用', '使用说明', '电话', '?'],
  menuKey: 'help',
  needs: [],
  start(turn) {
    const { bureau } = turn.view;
    const contact = bureau.phone
      ? phrase(bureau, 'help.contact', {})
      : phrase(bureau, 'help.contactNoPhone', {});
    const privacy = phrase(bureau, 'help.privacy', {});
    const offer = draftOffer(turn.state, bureau);
    return reply(turn, menuOf(bureau), `填表时，${CONTROL_HINT}`, contact, privacy, ...offer);
  },
};

import { type Dialog, reply } from '../engine/outcome.ts';
import { CONTROL_HINT } from '../form/explain.ts';
import { draftOffer } from './drafts.ts';
import { MENU } from './menu.ts';

/** How to talk to the bot, and whom to ring. */
export const help: Dialog = {
  words: ['帮助', 'help', '怎么用', '使用说明', '电话', '?'],
  menuKey: 'help',
  needs: [],
  start(turn) {
    const { bureau } = turn.view;
    const contact = bureau.phone
      ? `需要工作人员帮忙，请回复“人工”，或者请拨打 ${bureau.phone}。`
      : `需要工作人员帮忙，请回复“人工”，或者请到${bureau.name}咨询。`;
    const privacy = '请不要在对话里发别人的身份证号、病历等信息。';
    return reply(turn, MENU, `填表时，${CONTROL_HINT}`, contact, privacy, ...draftOffer(turn.state));
  },
};

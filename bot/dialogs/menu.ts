import { type Dialog, reply, type Turn } from '../engine/outcome.ts';
import { draftOffer } from './drafts.ts';

/** What can be said; the words are the commands themselves. */
export const MENU = [
  '您可以回复：',
  '申请 — 报名当社会监督员',
  '进度 — 看申请办到哪一步',
  '补正 — 修改被退回的申请',
  '撤回 — 撤回已提交的申请',
  '帮助 — 看怎么用',
].join('\n');

/** Also the answer to whatever is not understood. */
export const menu: Dialog = {
  words: ['菜单', '主菜单', '功能', '首页', 'menu', '目录'],
  needs: [],
  start: (turn: Turn) => reply(turn, MENU, ...draftOffer(turn.state)),
};

import { type Dialog, reply, type Turn } from '../engine/outcome.ts';
import type { View } from '../engine/types.ts';
import { draftOffer } from './drafts.ts';

/** What anybody can say; the words are the commands themselves. */
export const MENU = [
  '您可以回复：',
  '申请 — 报名当社会监督员',
  '进度 — 看申请办到哪一步',
  '补正 — 修改被退回的申请',
  '撤回 — 撤回已提交的申请',
  '举报 — 反映医保基金问题，可以匿名',
  '意见 — 提意见建议',
  '我的线索 — 看办到哪一步、回话',
  '查询码 — 匿名举报查结果',
  '帮助 — 看怎么用',
].join('\n');

/** What a supervisor in force can say besides; a thing that their document does not know is not offered. */
const services: readonly { readonly line: string; known(view: View): boolean }[] = [
  { line: '电子证 — 出示监督员身份', known: () => true },
  { line: '走访报告 — 填走访、检查的报告', known: () => true },
  { line: '活动 — 看通知，回复参加不参加', known: () => true },
  { line: '文件 — 看文件和简报', known: ({ profile }) => profile.service.docs !== null },
  { line: '名单 — 查定点医药机构名单', known: ({ profile }) => profile.service.institutionList !== null },
  { line: '认领 — 认领重点关联监督单位', known: ({ profile }) => profile.service.focusUnit !== null },
  { line: '利益申报 — 报告和机构的利害关系', known: ({ profile }) => profile.conduct.recusal !== null },
  { line: '续聘 — 看聘期，表明是否愿意续聘', known: () => true },
  { line: '辞任 — 申请不再担任监督员', known: () => true },
];

/** What a supervisor in force can say besides the menu; nothing for others. */
export function servicesOf(view: View): string {
  if (!view.appointment?.inForce) return '';
  const known = services.filter((service) => service.known(view)).map(({ line }) => line);
  return ['您是在聘的社会监督员，还可以回复：', ...known].join('\n');
}

/** Also the answer to whatever is not understood. */
export const menu: Dialog = {
  words: ['菜单', '主菜单', '功能', '首页', 'menu', '目录'],
  needs: ['appointment'],
  start: (turn: Turn) => reply(turn, MENU, servicesOf(turn.view), ...draftOffer(turn.state)),
};

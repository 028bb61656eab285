import { type Dialog, reply, type Turn } from '../engine/outcome.ts';
import type { View } from '../engine/types.ts';
import { textOf } from '../fields/types.ts';
import { compact } from '../text/normalise.ts';
import { phrase } from '../texts/phrase.ts';
import type { Speaker } from '../texts/types.ts';
import { draftOffer } from './drafts.ts';

/** What anybody can say; the words are the commands themselves. */
const COMMANDS = [
  '申请 — 报名当社会监督员',
  '进度 — 看申请办到哪一步',
  '补正 — 修改被退回的申请、报告',
  '撤回 — 撤回已提交的申请',
  '举报 — 反映医保基金问题，可以匿名',
  '我的线索 — 看办到哪一步、回话',
  '消息 — 看发给您的通知',
  '查询码 — 匿名举报查结果',
  '人工 — 请工作人员答复',
  '帮助 — 看怎么用',
].join('\n');

/** The menu of a bureau. */
export function menuOf(bureau: Speaker): string {
  return `${phrase(bureau, 'menu.heading', {})}\n${COMMANDS}`;
}

/** What a supervisor in force can say besides; a thing that their document does not know is not offered. */
const services: readonly { readonly line: string; known(view: View): boolean }[] = [
  { line: '电子证 — 出示监督员身份', known: () => true },
  { line: '走访报告 — 填走访、检查的报告', known: () => true },
  { line: '意见 — 提意见建议、转递来信', known: () => true },
  { line: '活动 — 看通知，回复参加不参加', known: () => true },
  { line: '文件 — 看文件和简报', known: ({ profile }) => profile.service.docs !== null },
  { line: '名单 — 查定点医药机构名单', known: ({ profile }) => profile.service.institutionList !== null },
  { line: '认领 — 认领重点关联监督单位', known: ({ profile }) => profile.service.focusUnit !== null },
  { line: '利益申报 — 报告和机构的利害关系', known: ({ profile }) => profile.conduct.recusal !== null },
  { line: '续聘 — 看聘期，表明是否愿意续聘', known: () => true },
  { line: '辞任 — 申请不再担任监督员', known: () => true },
];

/** The same in 大字: the words alone, and only what most people come for. */
const SIMPLE_MENU = [
  '请回复：',
  '举报',
  '意见',
  '申请',
  '进度',
  '我的线索',
  '帮助',
  '（更多请回复“全部功能”）',
].join('\n');

const WHOLE = '全部功能';

/** What can be said, as short as the person wants it. */
export function menuText({ input, view }: Turn): string {
  return view.person.simple && compact(textOf(input)) !== WHOLE ? SIMPLE_MENU : menuOf(view.bureau);
}

/** What a supervisor in force can say besides the menu; nothing for others. */
export function servicesOf(view: View): string {
  if (!view.appointment?.inForce) return '';
  const known = services.filter((service) => service.known(view)).map(({ line }) => line);
  return [phrase(view.bureau, 'menu.supervisor', {}), ...known].join('\n');
}

/** Also the answer to whatever is not understood. */
export const menu: Dialog = {
  words: ['菜单', '主菜单', '功能', '首页', 'menu', '目录', WHOLE],
  needs: ['appointment'],
  start(turn: Turn) {
    const { bureau } = turn.view;
    const text = menuText(turn);
    const more = text === menuOf(bureau) ? servicesOf(turn.view) : '';
    return reply(turn, text, more, ...draftOffer(turn.state, bureau));
  },
};

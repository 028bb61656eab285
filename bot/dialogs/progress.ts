import { type Dialog, reply } from '../engine/outcome.ts';
import { describe } from './applications.ts';
import { draftOffer } from './drafts.ts';

/** Older ones stay with staff; three fit into one reply. */
const SHOWN = 3;

export const progress: Dialog = {
  words: [
    '进度',
    '申请进度',
    '查进度',
    '查询进度',
    '办理进度',
    '状态',
    '结果',
    '查询',
    '到哪一步了',
    '审核结果',
  ],
  menuKey: 'progress',
  applications: true,
  start(turn) {
    const { view, state } = turn;
    const shown = view.applications.slice(0, SHOWN).map((application) => describe(application, view));
    const say = shown.length > 0 ? shown : ['还没有查到您提交的申请；想报名请回复“申请”。'];
    return reply(turn, ...say, ...draftOffer(state));
  },
};

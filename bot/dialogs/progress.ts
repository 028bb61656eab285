import { type Dialog, reply } from '../engine/outcome.ts';
import { describe, statusOf } from './applications.ts';
import { draftOffer } from './drafts.ts';

/** The newest in full, two older ones by a line: so that the reply fits whatever the reasons. */
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
  needs: ['applications'],
  start(turn) {
    const { view, state } = turn;
    const [newest, ...older] = view.applications.slice(0, SHOWN);
    if (!newest)
      return reply(turn, '还没有查到您提交的申请；想报名请回复“申请”。', ...draftOffer(state, view.bureau));
    const before = older.map((application) => `编号 ${application.no}：${statusOf(application, view)}`);
    return reply(turn, describe(newest, view), before.join('\n'), ...draftOffer(state, view.bureau));
  },
};

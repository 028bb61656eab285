import { phrase } from '../texts/phrase.ts';
import { handIn } from './handIn.ts';

/** An opinion or a suggestion, from supervisors in force: the documents ask them, and only they can hand one in. */
export const opinion = handIn('opinion', {
  words: ['意见建议', '意见', '建议', '提意见', '提建议', '我有意见', '我有建议', '我要提意见'],
  menuKey: 'opinion',
  closed: ({ view }) =>
    view.appointment?.inForce
      ? null
      : '意见建议由在聘的监督员提交。发现违法违规使用医保基金，请回复“举报”；其他意见，请拨打医保部门电话。',
  before: ({ view }) => phrase(view.bureau, 'opinion.before', {}).split('\n'),
});

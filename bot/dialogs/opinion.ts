import { phrase } from '../texts/phrase.ts';
import { handIn } from './handIn.ts';

/** An opinion or a suggestion, from anybody. */
export const opinion = handIn('opinion', {
  words: ['意见建议', '意见', '建议', '提意见', '提建议', '我有意见', '我有建议', '我要提意见'],
  menuKey: 'opinion',
  before: ({ view }) => phrase(view.bureau, 'opinion.before', {}).split('\n'),
});

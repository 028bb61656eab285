import { phrase } from '../texts/phrase.ts';
import { handIn } from './handIn.ts';

/** A lead, from anybody: who reports first, then what happened. */
export const tip = handIn('tip', {
  words: ['举报', '我要举报', '线索', '举报线索', '反映问题', '我要反映问题', '投诉举报', '报线索'],
  menuKey: 'tip',
  before: ({ view }) => phrase(view.bureau, 'tip.before', {}).split('\n'),
});

import { NOTHING } from './yesNoWords.ts';

const UNKNOWN =
  /^(?:我也?|这个|具体|金额|时间|真的?|都)*(?:不太?|记不|说不|弄不|搞不|不怎么)(?:清楚?|知道|晓得|确定|了解|记得|详|明白|好说|上来|太清)(?:了|啊|呢|具体.{0,6})?$/;
const WORDS = [
  '不详',
  '未知',
  '没算过',
  '没数',
  '忘了',
  '忘记了',
  '不记得',
  '不记得了',
  '没印象',
  '没问',
  '没看到',
];

/** Whether a message (`compact`) says that the person has nothing to say here: 没有, 不清楚, 说不清, 忘了. */
export function isUnknown(said: string): boolean {
  return NOTHING.includes(said) || WORDS.includes(said) || UNKNOWN.test(said);
}

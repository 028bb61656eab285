import { compact } from './normalise.ts';
import { ordinal } from './numbers.ts';
import { NO, YES } from './yesNoWords.ts';

/** Longer texts tell a story; whoever reads a yes into one of them guesses. */
const LONGEST = 14;
/** Whoever says so has not made up their mind, or asks back. */
const OPEN =
  /[?,;]|，|吗$|么$|什么|还是|是不是|有没有|算不算|能不能|可能|也许|或许|好像|似乎|大概|估计|不一定|有时|以前|看情况|知道|清楚|晓得/;
/** Whether somebody asks back or has not made up their mind. */
export function isUndecided(text: string): boolean {
  return /[?？]/.test(text) || OPEN.test(compact(text));
}

/** What stands before a yes or a no without changing it. */
const LEAD =
  '(?:我们?|本人|俺|咱|他们?|她|这个|那个|这|那|确实|的确|真的|真|现在|目前|暂时|一直|从来|从|向来|绝对|肯定|必须|当然|应该|完全|并|还|都|全|才|就|也|倒|一个|反正|根本)*';
/** What stands after it. */
const TAIL = '(?:的|了|过|啊|呀|哦|噢|呢|嘛|吧|啦|哈|滴|嘞|噻|呐|哒|呗|诶|这样|这事|这回事|这种事)*';
const SOME = '(?:[一二两三四五六七八九十几\\d]+[个位名点些次家]|点|些)?';

const yesCores = [
  '是有',
  '是',
  '对头',
  '对',
  '有',
  '好',
  '行',
  '成',
  '中',
  '要得',
  '可以',
  '愿意',
  '同意',
  '嗯',
  '没错',
  '没问题',
  '没得问题',
  '没毛病',
  '不假',
  '是不假',
  '肯定',
  '必须',
  '确实',
  '当然',
];
const noCores = [
  '不是',
  '没有',
  '没得',
  '莫得',
  '木有',
  '冇得',
  '冇',
  '没',
  '不',
  '否',
  '无',
  '不行',
  '不可以',
  '不能',
  '不愿意?',
  '不太愿意',
  '不同意',
  '不想',
  '不用',
  '不必',
  '不需要',
  '不要',
  '不会',
  '不对',
  '不存在',
  '没有?(?:这|那)?(?:回|个|种)?事',
  '没有的事',
  '(?:没有|无)(?:任何|什么|一点)?(?:利害)?关系',
];
const sentence = (cores: readonly string[], more = ''): RegExp =>
  new RegExp(`^${LEAD}(?<core>${cores.join('|')})${more}${TAIL}$`);
const YES_SENTENCE = sentence(yesCores, SOME);
const NO_SENTENCE = sentence(noCores);
const SAID_IN_LETTERS: Readonly<Record<string, boolean>> = {
  ...{ shi: true, shide: true, dui: true, duide: true, you: true, keyi: true, hao: true, haode: true },
  ...{ bushi: false, bu: false, mei: false, meiyou: false, buyao: false, fou: false, budui: false },
};
/** 没有没有, 不不不: the same once more is no other answer. */
const TWICE = /^(.{1,3}?)\1{1,3}$/u;

/**
 * A yes or a no as people say it: 是的呢, 我没有, 从来没有过, 1. Null for anything else: a doubt, a question, two
 * answers in one (是，不是), a double negation (不是没有).
 */
export function yesNoOf(text: string): boolean | null {
  const said = compact(text);
  if (NO.includes(said)) return false;
  if (YES.includes(said)) return true;
  const letters = Object.hasOwn(SAID_IN_LETTERS, said) ? SAID_IN_LETTERS[said] : undefined;
  if (letters !== undefined) return letters;
  const number = ordinal(said);
  if (number === 1 || number === 2) return number === 1;
  if (said.length > LONGEST) return null;
  const once = TWICE.exec(said)?.[1] ?? said;
  if (OPEN.test(once)) return null;
  const isNo = NO_SENTENCE.test(once);
  const isYes = YES_SENTENCE.test(once);
  return isNo === isYes ? null : isYes;
}

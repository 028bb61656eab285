import type { Problem } from '../errors.ts';

/** How many tags one supervisor has at most, and how many signs one tag. */
export const tagLimits = { each: 10, length: 12 } as const;

/** Signs that nobody sees: control and format characters, lone surrogates, line separators, joiners of no width. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{DI}]/u;
/** As many figures in a row, also Chinese ones, are a telephone or identity number or a part of one. */
const NUMBER = /[\p{Nd}〇零一二三四五六七八九幺]{7}/u;

/**
 * The tags (标签) that a bureau gives one of its supervisors: short words of its own to choose people by, each once, without
 * blanks around them. Nothing personal: a number is refused (ours).
 * @returns the tags to keep, and everything that is wrong with what was said, each at its place (`tags.0`)
 */
export function checkTags(said: readonly string[]): { tags: string[]; problems: Problem[] } {
  // Only blanks: a sign that nobody sees must still be there to be refused.
  const words = said.map((word) => word.normalize('NFC').replace(/^[ \u3000]+|[ \u3000]+$/gu, ''));
  const tags = [...new Set(words)];
  const problems = words.flatMap((word, at) => {
    const fault = faultOf(word);
    return fault ? [{ path: `tags.${at}`, ...fault }] : [];
  });
  if (tags.length > tagLimits.each) {
    const message = `每位监督员最多 ${tagLimits.each} 个标签，请删去几个。`;
    problems.push({ path: 'tags', code: 'too_many', message });
  }
  return { tags, problems };
}

function faultOf(word: string): Omit<Problem, 'path'> | null {
  if (word === '') return { code: 'required', message: '这个标签是空的，请填写或删去。' };
  if (UNSEEN.test(word)) return { code: 'characters', message: '标签里有看不见的字符，请重新输入。' };
  if (NUMBER.test(word.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''))) {
    return { code: 'number', message: '标签里像是有电话或证件号码，请删去，不要写个人信息。' };
  }
  if ([...word].length > tagLimits.length) {
    return { code: 'too_long', message: `每个标签最多 ${tagLimits.length} 个字，请写短一些。` };
  }
  return null;
}

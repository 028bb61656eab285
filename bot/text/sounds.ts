import { pinyin } from 'pinyin-pro';

/** How a word sounds, syllable by syllable, without tones: 药店 is `yao dian`; 重 is read as its word has it. */
export function syllablesOf(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).map((part) =>
    part.toLowerCase(),
  );
}

/**
 * How well letters name a word by its sounds: 3 the whole pinyin or all initials, 2 its beginning, 1 a part from one
 * syllable on, 0 not at all. Two letters at least, and a pinyin is not cut inside its first syllable.
 */
export function soundRank(syllables: readonly string[], said: string): number {
  if (said.length < 2) return 0;
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('');
  const rests = syllables.map((_, at) => syllables.slice(at).join(''));
  const reaches = (rest: string, at: number): boolean =>
    rest.startsWith(said) && said.length >= (syllables[at]?.length ?? 0);
  if (rests[0] === said || initials === said) return 3;
  if (initials.startsWith(said) || reaches(rests[0] ?? '', 0)) return 2;
  return initials.includes(said) || rests.some(reaches) ? 1 : 0;
}

/** A unit that may be meant. */
interface NamedUnit {
  _id: string;
  name: string;
}

/** A name as it is compared: without spaces and signs, with the short form that people use. */
const plain = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')
    .replaceAll('医疗保障', '医保');

/** Shorter names say nothing. */
const least = 3;

/**
 * Which of these units somebody means who wrote whom they accuse: one whose whole name they wrote (the longest), else the first
 * whose name ends with what they wrote (市医保局). `units` in the order of what is likelier: the one that they turned to, those
 * above it, nearest first, others.
 */
export function accusedUnit<U extends NamedUnit>(said: string, units: readonly U[]): U | undefined {
  const words = plain(said);
  if ([...words].length < least) return undefined;
  const [whole] = units
    .filter(({ name }) => words.includes(plain(name)))
    .sort((a, b) => plain(b.name).length - plain(a.name).length);
  return whole ?? units.find(({ name }) => plain(name).endsWith(words));
}

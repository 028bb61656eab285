/** Words that say that something is not decided yet (国家未经确定的政策, SC 6(3), IM 9(2), HN 8(3)). */
const words = [
  '征求意见稿',
  '征求意见',
  '讨论稿',
  '送审稿',
  '报批稿',
  '草案',
  '草稿',
  '初稿',
  '修订稿',
  '暂定',
  '待定',
  '未定稿',
  '尚未正式',
  '尚未印发',
  '内部资料',
  '内部讨论',
  '不得外传',
  '请勿外传',
] as const;

/** “拟调整”, “拟于”; not “模拟”, “虚拟”, “拟聘用” (a public notice of results) or “拟合”. */
const PLANNED = /(?<![模虚比草])拟(?!聘|合|人)/u;

/** What in a text is not decided yet, in its own words; each once. */
export function unconfirmed(text: string): string[] {
  const said = text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
  const found = words.filter((word) => said.includes(word));
  // The longer word says it all.
  const telling = found.filter((word) => !found.some((other) => other !== word && other.includes(word)));
  return PLANNED.test(said) ? [...telling, '拟'] : telling;
}

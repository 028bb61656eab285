import { keyword } from './keywords.ts';

const mark = '【测试】';

/**
 * An example card as it is sent for a try: every keyword that takes free text (`thing`) says that it is one, cut to what
 * WeChat takes. Numbers, states and times have no room for it.
 */
export function testMarked(card: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(card).map(([name, value]) =>
    name.startsWith('thing') ? [name, keyword('thing', `${mark}${value}`)] : [name, value],
  );
  return Object.fromEntries(entries);
}

import { branchesOf, branchOf, type Fields, textOf } from '../fields.ts';

const maxLength = 1000;

/** Where the first article of a mass message can be read; null unless it is an address that a browser opens. */
export function articleUrl(raw: Fields): string | null {
  const list = branchOf(branchOf(raw, 'ArticleUrlResult') ?? {}, 'ResultList') ?? {};
  // XML has `item` elements, JSON a list or a bare object.
  const [first] = branchesOf(list, 'item');
  const url = textOf(first ?? list, 'ArticleUrl') ?? '';
  return /^https?:\/\//.test(url) && url.length <= maxLength ? url : null;
}

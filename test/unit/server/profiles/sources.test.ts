import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../../../server/profiles/describe.ts';
import { loadProfiles } from '../../../../server/profiles/load.ts';
import { documents, plain, readRegulation } from './support/regulation.ts';

const store = loadProfiles();
/** Values that no document says: defaults of ours and outside sources (domain notes §0). */
const isElsewhere = (article: string) => /^(ours|S\d+)(,|$)/.test(article);

it('every rule-set has its full text beside it', () => {
  expect(Object.keys(documents).sort()).toEqual(store.all.map(({ id }) => id).sort());
});

describe.each(Object.entries(documents))('%s', (id, file) => {
  const regulation = readRegulation(file);
  const leaves = leavesOf(store.get(id)).flatMap(({ path, leaf }) => (leaf ? [{ path, ...leaf }] : []));
  const own = leaves.filter(({ article }) => !isElsewhere(article));

  it('cites articles and items that exist', () => {
    const missing = own.filter(({ article }) => regulation.cited(article).includes(''));
    expect(missing).toEqual([]);
  });

  it('says every Chinese word of its values in the article that it cites', () => {
    const invented = own.flatMap(({ path, value, article }) =>
      wordsOf(value, article).flatMap(({ word, at }) => {
        const said =
          isElsewhere(at) || regulation.cited(at).some((text) => plain(text).includes(plain(word)));
        return said ? [] : [`${path} (${at}): ${word}`];
      }),
    );
    expect(invented).toEqual([]);
  });
});

it('would find a word that the article does not say, and an article that is not there', () => {
  const regulation = readRegulation(documents.shucheng ?? '');
  expect(regulation.articles).toBe(13);
  expect(regulation.cited('9')[0]).toContain('聘任期为二年');
  expect(regulation.cited('9')[0]).not.toContain('三年');
  expect(regulation.cited('10(7)')[0]).toContain('其他原因');
  expect(regulation.cited('10(8)')).toEqual(['']);
  expect(regulation.cited('14')).toEqual(['']);
});

/** Chinese texts inside a value, each with the article that it cites; codes of enumerations are ours. */
function wordsOf(value: unknown, at: string): { word: string; at: string }[] {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? [{ word: value, at }] : [];
  if (Array.isArray(value)) return value.flatMap((part) => wordsOf(part, at));
  if (typeof value !== 'object' || value === null || !('label' in value)) return [];
  // The clause as a whole may be what names it.
  return wordsOf(value.label, 'article' in value ? `${value.article},${at}` : at);
}

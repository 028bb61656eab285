import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayApply } from '../../../../server/profiles/decisions/mayApply.ts';
import { leavesOf } from '../../../../server/profiles/describe.ts';
import { loadProfiles } from '../../../../server/profiles/load.ts';
import { regulationsDocument } from '../../../../server/profiles/regulationsDocument.ts';
import { inForce } from '../../../../server/profiles/resolve.ts';

const store = loadProfiles();

/** Last article of each document; parts of it outside its articles, or not of it at all. */
const lastArticle = { shucheng: 13, chongqing: 15, lincang: 17, 'inner-mongolia': 17, hunan: 12 };
const elsewhere = /^(通知|annex[12]|ours|S\d+)$/;

describe.each(Object.entries(lastArticle))('%s: articles', (id, last) => {
  const cited = leavesOf(store.get(id)).flatMap(({ path, leaf }) => {
    const own = leaf ? [{ path, article: leaf.article }] : [];
    const { conduct, dismissal, recruit, review } = store.get(id);
    const parts: Record<string, readonly { article: string }[]> = {
      'dismissal.grounds': dismissal.grounds?.value ?? [],
      'recruit.modes': recruit.modes?.value ?? [],
      'review.screening': review.screening?.value ?? [],
      'conduct.discipline': conduct.discipline?.value ?? [],
    };
    return [...own, ...(parts[path] ?? []).map(({ article }) => ({ path, article }))];
  });

  it('are written as articles and exist', () => {
    const wrong = cited.filter(({ article }) => {
      if (elsewhere.test(article)) return false;
      return article.split(',').some((one) => {
        const number = Number(one.match(/^(\d+)(\(\d+\))*$/)?.[1]);
        return !(number >= 1 && number <= last);
      });
    });
    expect(wrong).toEqual([]);
  });

  it('claims no default of ours but those that are labelled so', () => {
    const ours = cited.filter(({ article }) => article === 'ours').map(({ path }) => path);
    const known = [
      'recruit.applicationForm',
      'recruit.declarationClauses',
      'wording.applicationStatus',
      'scope.catalogue',
      'meta.reviewDue',
      'meta.toConfirm',
    ];
    expect(ours.filter((path) => !known.includes(path))).toEqual([]);
  });
});

it.each([
  ['shucheng', 'open_call', false],
  ['lincang', 'open_call direct_on_recommendation', false],
  ['inner-mongolia', 'open_call invite self unit', true],
  ['hunan', 'open_call invite self unit', true],
])('%s recruits by its own modes (SC 3, LC 5, IM 6, HN 4)', (id, modes, self) => {
  const profile = store.get(id);
  expect(profile.recruit.modes?.value.map(({ code }) => code).join(' ')).toBe(modes);
  expect(mayApply(profile, { mode: 'self', callOpen: false, invited: false }).ok).toBe(self);
});

it.each([
  [
    'shucheng',
    'PUNISHED_OR_CREDIT@10(1) DISCIPLINE_ANY@10(2) FALSE_COMMITMENT@10(3) UNFIT@10(4) REQUEST@10(5) EXPIRED@10(6) OTHER@10(7)',
  ],
  [
    'lincang',
    'FALSE_INFO@14(1) CREDIT@14(2) DISCIPLINE_SERIOUS@14(3) PARTY_ADMIN_SANCTION@14(4) ADMIN_OR_CRIMINAL_PENALTY@14(5) UNFIT@14(6) REQUEST@14(7) OTHER@14(8)',
  ],
  [
    'inner-mongolia',
    'DISCIPLINE_ANY@12(1)/may PUNISHED_OR_CREDIT@12(2) FALSE_INFO@12(3) UNFIT@12(4) REQUEST@12(5) OTHER@12(6)',
  ],
  [
    'hunan',
    'DISCIPLINE_SERIOUS@9(1) PUNISHED_OR_CREDIT@9(2) FALSE_INFO@9(3) UNFIT@9(4) REQUEST@9(5) EXPIRED@9(6) OTHER@9(7)',
  ],
])('%s dismisses on its own grounds only (traps 3 and 4)', (id, grounds) => {
  const own = store.get(id).dismissal.grounds?.value ?? [];
  expect(
    own.map(({ code, article, force }) => `${code}@${article}${force ? `/${force}` : ''}`).join(' '),
  ).toBe(grounds);
});

it('ends after five years where the document says so (HN 12; trap 23)', () => {
  expect(inForce(store.get('hunan'), '2030-03-25')).toBe(true);
  expect(inForce(store.get('hunan'), '2030-03-26')).toBe(false);
});

it('docs/regulations.md is what the profiles say: run `npm run docs:regulations`', () => {
  const path = join(import.meta.dirname, '../../../../docs/regulations.md');
  expect(readFileSync(path, 'utf8')).toBe(regulationsDocument(store.all));
});

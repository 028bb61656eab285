import { expect, it } from 'vitest';
import { matchingLines, sourcesIn } from './support/sources.ts';

const names = /舒城|重庆|临沧|内蒙古|湖南|shucheng|chongqing|lincang|inner-?mongolia|hunan/i;
const data = 'server/profiles/data/';

/** Files that may hold such a name, because it is one of a nationwide enumeration. None so far. */
const allowed: readonly string[] = [];

const extensions = ['.ts', '.mjs', '.js', '.vue', '.json', '.html', '.css', '.wxml', '.wxss', '.wxs', '.svg'];
const product = sourcesIn(['server', 'bot', 'console', 'miniprogram'], extensions);

it('names no jurisdiction outside the profiles', () => {
  const elsewhere = product.filter(({ path }) => !path.startsWith(data) && !allowed.includes(path));
  expect(matchingLines(elsewhere, names)).toEqual([]);
  expect(elsewhere.filter(({ path }) => names.test(path))).toEqual([]);
});

it('would find one', () => {
  expect(matchingLines([{ path: 'a.ts', text: "if (region === 'Chongqing') {" }], names)).toHaveLength(1);
});

it('has no exception that is not needed', () => {
  const needed = allowed.filter((path) =>
    product.some((source) => source.path === path && names.test(source.text)),
  );
  expect(needed).toEqual(allowed);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourcesIn } from '../../architecture/support/sources.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const { pages } = JSON.parse(readFileSync(join(root, 'miniprogram', 'app.json'), 'utf8')) as {
  pages: string[];
};

test('every page that something leads to is a page of app.json', () => {
  const sources = sourcesIn(['miniprogram', 'server', 'bot'], ['.ts', '.wxml', '.json']);
  const links = sources
    .filter(({ path }) => !path.endsWith('app.json'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/['"`/](pages\/\w+\/\w+)/g)].map(([, page]) => ({ path, page: page ?? '' })),
    );
  // Otherwise the pattern fits nothing any more.
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(({ page }) => !pages.includes(page))).toEqual([]);
});

test('every page but the first is led to from somewhere', () => {
  const texts = sourcesIn(['miniprogram', 'server'], ['.ts', '.wxml']).map(({ text }) => text);
  const [, ...others] = pages;
  expect(others.filter((page) => !texts.some((text) => text.includes(page)))).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { matchingLines, sourcesIn } from './support/sources.ts';

const code = ['.ts', '.mjs', '.vue'];
const everything = sourcesIn(
  ['server', 'bot', 'console', 'miniprogram', 'sandbox', 'bench', 'test'],
  code,
).filter(
  // This file must spell out what it forbids.
  ({ path }) => path !== 'test/architecture/code.test.ts',
);
const product = everything.filter(({ path }) => /^(server|bot|console|miniprogram)\//.test(path));

describe('environment', () => {
  const reads = /process\.env|import\.meta\.env/;

  it('is read in server/config.ts only', () => {
    const others = product.filter(({ path }) => path !== 'server/config.ts');
    expect(matchingLines(others, reads)).toEqual([]);
  });
});

describe('types', () => {
  const escapes = /\bas any\b|:\s*any\b(?!thing)|<any>|\bany\[\]|@ts-(ignore|nocheck|expect-error)/;

  it('are never switched off', () => {
    expect(matchingLines(everything, escapes)).toEqual([]);
  });

  it.each(['const x: any = 1', 'x as any', 'Map<any>', 'let y: any[]', '// @ts-ignore'])(
    'would find %s',
    (text) => {
      expect(matchingLines([{ path: 'a.ts', text }], escapes)).toHaveLength(1);
    },
  );
});

describe('tests', () => {
  it('are all run', () => {
    const asleep = /\b(it|test|describe)\.(skip|only|todo)\b/;
    const tests = everything.filter(({ path }) => path.startsWith('test/'));
    expect(matchingLines(tests, asleep)).toEqual([]);
  });
});

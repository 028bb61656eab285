import { expect, it } from 'vitest';
import { sourcesIn } from './support/sources.ts';

/** Hard limit in lines; what is longer has more than one subject. */
const limit = 350;
const folders = ['server', 'bot', 'console', 'miniprogram', 'sandbox', 'bench', 'test'];

it(`keeps every file within ${limit} lines`, () => {
  const sizes = sourcesIn(folders, ['.ts', '.mjs', '.js', '.vue', '.css', '.html']).map(({ path, text }) => ({
    path,
    lines: text.trimEnd().split('\n').length,
  }));
  const own = sizes.filter(({ path }) => !path.startsWith('test/')).map(({ lines }) => lines);
  const median = own.sort((a, b) => a - b)[Math.floor(own.length / 2)];
  console.log(`${sizes.length} files; median without tests ${median} lines, longest ${own.at(-1)}`);
  expect(sizes.filter(({ lines }) => lines > limit)).toEqual([]);
});

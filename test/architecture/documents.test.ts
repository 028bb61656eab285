import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configKeys } from '../../server/config.ts';
import { errorCatalogue } from '../../server/domain/errors.ts';
import { root } from './support/sources.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** First cells of a document's table rows, where they are code: `| \`KEY\` | …`. */
function firstCells(path: string): string[] {
  return [...read(path).matchAll(/^\|\s*`([^`]+)`\s*\|/gm)].map(([, cell]) => cell ?? '');
}

describe('docs/configuration.md', () => {
  it('describes every setting, and no other', () => {
    expect(firstCells('docs/configuration.md').sort()).toEqual(Object.keys(configKeys).sort());
  });

  it('is said in code too', () => {
    const silent = Object.entries(configKeys).filter(([, { description }]) => !description);
    expect(silent.map(([key]) => key)).toEqual([]);
  });
});

describe('docs/errors.md', () => {
  it('lists every error with its status and message, and no other', () => {
    const rows = Object.entries(errorCatalogue).map(
      ([code, { status, message }]) => `| \`${code}\` | ${status} | ${message} |`,
    );
    const listed = read('docs/errors.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      // The formatter pads cells to one width.
      .map((line) => line.replaceAll(/ +\|/g, ' |'));
    expect(listed.sort()).toEqual(rows.sort());
  });
});

describe.each(['README.md', 'README.zh.md', 'docs/CONVENTIONS.md'])('%s', (path) => {
  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const text = existsSync(join(root, path)) ? read(path) : '';
    const named = [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      ([, run, short]) => run ?? short,
    );
    expect(named.filter((name) => !scripts[name ?? ''])).toEqual([]);
  });
});

describe('package.json', () => {
  it('points only to files that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const files = Object.values(scripts).flatMap((script) => script.match(/[\w./-]+\.(ts|mjs)\b/g) ?? []);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

describe('Dockerfile and compose.yaml', () => {
  const text = `${read('Dockerfile')}\n${read('compose.yaml')}`;

  it('give every setting that has no default', () => {
    const required = Object.entries(configKeys).filter(([, shape]) => !shape.safeParse(undefined).success);
    const missing = required.map(([key]) => key).filter((key) => !new RegExp(`\\b${key}[=:]`).test(text));
    expect(missing).toEqual([]);
  });

  it('run only programs that exist', () => {
    const programs = text.match(/\b(server|sandbox)\/[\w/-]+\.ts\b/g) ?? [];
    expect(programs.length).toBeGreaterThan(3);
    expect(programs.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

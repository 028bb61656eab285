import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../../../../sandbox/miniprogram/build/build.ts';
import { compileTemplates } from '../../../../../sandbox/miniprogram/build/compileTemplates.ts';
import { readSources } from '../../../../../sandbox/miniprogram/build/readSources.ts';
import { styleSheets } from '../../../../../sandbox/miniprogram/build/styleSheets.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fw-mini-'));
  cpSync(join(import.meta.dirname, '../../../../fixtures/miniprogram'), root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the sources', () => {
  it('are the pages and every component that they reach, by their paths', () => {
    const { units, app } = readSources(root);
    expect(units.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'page pages/all/all',
      'page pages/other/other',
      'component components/card/card',
      'component components/field/field',
    ]);
    expect(app.pages).toEqual(['pages/all/all', 'pages/other/other']);
  });

  it('have style sheets with imports in their place and classes of their own', () => {
    const sheets = styleSheets(readSources(root));
    expect(sheets.app?.css).toContain('padding: 10vw');
    expect(sheets['components/card/card']?.css).toContain('.components-card-card--card');
    expect(sheets['pages/all/all']?.css).toContain('@scope (wx-page[is="pages/all/all"])');
  });

  it('that are missing are named, with who wants them', () => {
    rmSync(join(root, 'components/card/card.wxml'));
    expect(() => readSources(root)).toThrow('components/card/card.wxml is missing; pages/all/all names it');
  });

  it('with broken JSON are named', () => {
    writeFileSync(join(root, 'pages/other/other.json'), '{');
    expect(() => readSources(root)).toThrow('other.json');
  });
});

describe('templates', () => {
  const problemsOf = (wxml: string) => {
    const { problems } = compileTemplates(root, [{ path: 'pages/all/all', wxml }]);
    return problems.map(({ path, line, column, message }) => `${path}:${line}:${column} ${message}`);
  };

  it('without a problem have none', () => {
    expect(compileTemplates(root, readSources(root).units).problems).toEqual([]);
  });

  it('that are broken say where', () => {
    expect(problemsOf('<view>\n  <text></view>')[0]).toMatch(/^pages\/all\/all.wxml:1:/);
  });

  it('that import what is missing say what', () => {
    expect(problemsOf('<import src="./gone.wxml" />')).toEqual([
      'pages/all/all.wxml:0:0 pages/all/gone.wxml is missing',
    ]);
  });
});

describe('the build', () => {
  it('is one script with everything', async () => {
    const { script, pages } = await build(root);
    expect(pages).toEqual(['pages/all/all', 'pages/other/other']);
    expect(script).toContain('pages/other/other');
  });

  it('replaces config.ts alone', async () => {
    writeFileSync(join(root, 'config.ts'), "export const config = { apiBase: 'https://real.example' };");
    writeFileSync(
      join(root, 'pages/other/other.ts'),
      "import { config } from '../../config';\nPage({ data: { base: config.apiBase } });",
    );
    const { script } = await build(root);
    expect(script).not.toContain('real.example');
  });
});

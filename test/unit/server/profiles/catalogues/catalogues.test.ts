import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { catalogues, loadCatalogues } from '../../../../../server/profiles/catalogues/load.ts';
import { findViolation, violationLabel } from '../../../../../server/profiles/catalogues/violationLabel.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';
import { documents, plain, readRegulation } from '../support/regulation.ts';

const file = join(import.meta.dirname, '../../../../cases/catalogues/codes.json');

/** Domain notes §1.2 and §1.3 row by row, written from the notes and not from our data. */
const rows: { code: string }[] = JSON.parse(readFileSync(file, 'utf8'));
const entries = catalogues.flatMap(({ source, codes }) =>
  codes.map((entry) => ({ document: source, entry })),
);

it.each(rows.map((row) => [row.code, row] as const))('%s has its articles and targets', (code, row) => {
  expect(entries.find(({ entry }) => entry.code === code)?.entry).toMatchObject(row);
});

it('has no code besides those of the notes', () => {
  const listed = rows.map(({ code }) => code);
  expect(entries.filter(({ entry }) => !listed.includes(entry.code))).toEqual([]);
});

const printed = entries.filter(({ document }) => document in documents);

it.each(printed.map(({ document, entry }) => [entry.code, document, entry] as const))(
  '%s is in the words of the article of %s',
  (_code, document, { source, label }) => {
    const [text] = readRegulation(documents[document] ?? '').cited(source);
    expect(text).not.toBe('');
    expect(plain(text ?? '')).toContain(plain(label));
  },
);

it('is asked for by every rule-set under a name that exists', () => {
  const known = catalogues.map(({ id }) => id);
  const named = loadProfiles().all.flatMap(({ scope }) => scope.catalogue?.value ?? []);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

it('any code ever stays readable, whoever asks', () => {
  for (const { code } of rows) expect(violationLabel(code)).not.toBe(code);
  expect(violationLabel('R38.1')).toBe('分解住院、挂床住院');
  expect(violationLabel('N12')).toContain('长期护理保险');
  expect(findViolation('LC-D3')?.document).toContain('工作制度');
  expect(violationLabel('Z9')).toBe('Z9');
  expect(findViolation('constructor')).toBeUndefined();
});

it('refuses a folder in which a code is defined twice or an entry is broken', () => {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  const entry = {
    ...{ code: 'X1', label: '某事', targets: ['insured'], article: null, source: '5(1)' },
    ...{ from: null, until: null },
  };
  const write = (codes: object[]) =>
    writeFileSync(
      join(folder, 'x.json'),
      JSON.stringify({ id: 'X', title: 'x', source: 'x', role: 'own', toConfirm: null, codes }),
    );
  write([entry, entry]);
  expect(() => loadCatalogues(folder)).toThrow('X1');
  write([{ ...entry, article: '第五条' }]);
  expect(() => loadCatalogues(folder)).toThrow('codes.0.article');
  write([{ ...entry, from: '2026-02-01', until: '2026-01-01' }]);
  expect(() => loadCatalogues(folder)).toThrow('from is after until');
  write([{ ...entry, targets: ['somebody'] }]);
  expect(() => loadCatalogues(folder)).toThrow('codes.0.targets');
  write([entry]);
  expect(loadCatalogues(folder)).toHaveLength(1);
  rmSync(folder, { recursive: true });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as parser from '@wxml/parser';
import { Linter } from 'eslint';
import wxml from 'eslint-plugin-wxml';
import type { Check } from './finding.ts';
import { namelessControls } from './namelessControls.ts';

/** Rules that have a reason here; those about types are the type check's. */
const rules = [
  ...['report-wxml-syntax-error', 'report-interpolation-error', 'report-wxs-syntax-error'],
  ...['no-inconsistent-tagname', 'no-duplicate-attributes', 'wx-key'],
  ...['no-vue-directive', 'no-wx-for-with-wx-if', 'no-wx-for-with-wx-else', 'no-wx-if-string'],
  // The colon form is the only one whose handlers the type check sees.
  ...['colon-style-event-binding', 'no-const-and-let-in-wxs', 'wxs-must-be-top-level'],
];

/** Mistakes in WXML that no compiler reports, and controls without a name for screen readers. */
export const wxmlLint: Check = {
  async find(root) {
    const linter = new Linter({ configType: 'flat' });
    const config = {
      files: ['**/*.wxml'],
      plugins: { wxml },
      languageOptions: { parser },
      rules: Object.fromEntries(rules.map((rule) => [`wxml/${rule}`, 'error'])),
    } as unknown as Linter.Config;
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.wxml') && !path.includes('node_modules'))
      .flatMap((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        const found = linter.verify(text, [config], { filename: path });
        return [
          ...found.map(({ line, column, message }) => ({ path, line, column, message })),
          ...namelessControls(path, text),
        ];
      });
  },
};

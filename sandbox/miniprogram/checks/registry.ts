import type { Check } from './finding.ts';
import { packageSize } from './packageSize.ts';
import type { CheckName } from './titles.ts';
import { wxmlLint } from './wxmlLint.ts';
import { wxmlTypes } from './wxmlTypes.ts';

/** The checks themselves; they bring a compiler and a linter along. */
export const miniChecks: Readonly<Record<CheckName, Check>> = { wxmlTypes, wxmlLint, packageSize };

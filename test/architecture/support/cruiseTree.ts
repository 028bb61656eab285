import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type IConfiguration } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { root } from './sources.ts';

/** Our import rules, as written. */
export const importRules = createRequire(import.meta.url)(
  '../../../.dependency-cruiser.cjs',
) as IConfiguration;

/** A broken rule and where. */
export interface Violation {
  rule: string;
  where: string;
}

/**
 * Checks a tree of sources against our import rules.
 * @param baseDir the checkout, or a made-up one
 * @param folders relative to it
 */
export async function cruiseTree(baseDir: string, folders: string[]): Promise<Violation[]> {
  const options = await extractOptions(join(root, '.dependency-cruiser.cjs'));
  const tsConfig = extractTsConfig(join(root, 'tsconfig.json'));
  const { output } = await cruise(folders, { ...options, baseDir }, undefined, { tsConfig });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text');
  return output.summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    where: [from, ...(cycle?.map(({ name }) => name) ?? [to])].join(' -> '),
  }));
}

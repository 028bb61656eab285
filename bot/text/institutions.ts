import type { InstitutionOption } from '../engine/state.ts';
import { compact } from './normalise.ts';
import { ordinal } from './numbers.ts';

const NONE = ['都不是', '不是', '没有', '以上都不是', '没有我要的'];

/** Numbered institutions to choose from, with a way out. */
export function choices(options: readonly InstitutionOption[]): string {
  const lines = options.map(
    ({ name, district }, at) => `${at + 1}. ${name}${district ? `（${district}）` : ''}`,
  );
  return [...lines, `${options.length + 1}. 都不是`].join('\n');
}

/** What a message chooses: one of them, none of them, or neither (`null`: it says something else). */
export function chosen(
  text: string,
  options: readonly InstitutionOption[],
): InstitutionOption | 'none' | null {
  const said = compact(text);
  if (NONE.includes(said)) return 'none';
  const number = ordinal(said);
  if (number === options.length + 1) return 'none';
  if (number !== null) return options[number - 1] ?? null;
  return options.find(({ name }) => compact(name) === said) ?? null;
}

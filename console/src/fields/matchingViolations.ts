import type { ViolationOption } from '../../../server/forms/engine/index.ts';

/** The options in which `words` occur, in what they are called or how people say it; chosen ones stay in sight. */
export function matchingViolations(
  options: readonly ViolationOption[],
  words: string,
  chosen: readonly string[],
): readonly ViolationOption[] {
  const wanted = words.trim();
  return options.filter(
    ({ value, label, words: others = [] }) =>
      chosen.includes(value) || [value, label, ...others].some((text) => text.includes(wanted)),
  );
}

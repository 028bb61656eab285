/** A name in braces. */
export const BRACES = /\{([^{}\n]*)\}/gu;

/** The text with every `{name}` filled in; null when a name has no value. */
export function fill(text: string, values: Readonly<Record<string, string | undefined>>): string | null {
  let isWhole = true;
  const filled = text.replace(BRACES, (_all, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) isWhole = false;
    return value ?? '';
  });
  return isWhole ? filled : null;
}

/** An answer that is a list of texts; anything else is an empty one. */
export function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The list with `one` put in or taken out; an empty list is no answer. */
export function toggled(value: unknown, one: string): readonly string[] | undefined {
  const had = listOf(value);
  const now = had.includes(one) ? had.filter((other) => other !== one) : [...had, one];
  return now.length > 0 ? now : undefined;
}

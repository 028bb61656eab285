/** A name as lists show it: the first character, then at most two stars (张**). */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.min(rest.length, 2));
}

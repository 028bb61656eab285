/** Sixteen digits in groups of four, as they are read out and typed: 1234-5678-9012-3456. */
export function groupedCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-');
}

/** Digits in groups of four, as they are read and copied. */
export function grouped(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join(' ');
}

/** Whether somebody who typed this has the code before them: its last four digits. */
export function isConfirmed(code: string, typed: string): boolean {
  const digits = typed.normalize('NFKC').replace(/\D/g, '');
  return digits.length >= 4 && code.endsWith(digits);
}

const digits = 16;

/** `1234 5678 9012 3456`, as people copy it. */
export function groupedClaimCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** The digits of what somebody typed, with spaces, dashes and full-width signs; null when it is no claim code. */
export function readClaimCode(typed: string): string | null {
  const said = typed.normalize('NFKC').replace(/[\s\-–—.]/g, '');
  return new RegExp(`^\\d{${digits}}$`).test(said) ? said : null;
}

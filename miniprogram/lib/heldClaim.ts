/** Claim codes of anonymous leads that were typed since the mini program was opened, by lead. In memory only. */
const held = new Map<string, string>();

/** Keeps a code for the pages about the same lead. */
export function holdClaim(no: string, code: string): void {
  held.set(no, code);
}

/** The code as a part of a body; nothing for a lead that was not opened by one. */
export function claimOf(no: string): { claimCode?: string } {
  const claimCode = held.get(no);
  return claimCode === undefined ? {} : { claimCode };
}

/** Forgets it: the person is done. */
export function dropClaim(no: string): void {
  held.delete(no);
}

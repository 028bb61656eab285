/** What somebody typed as an amount: a number, nothing, or the text where it is neither. */
export function moneyOf(typed: string): number | string | undefined {
  const plain = typed.replaceAll(/[,，\s元]/g, '');
  if (plain === '') return undefined;
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : typed;
}

/** Hundredths of a percent; null for what is no percentage above 0 and up to 100 with at most two decimals. */
export function basisPoints(pct: number): number | null {
  const points = Math.round(pct * 100);
  const isExact = Math.abs(points - pct * 100) < 1e-6;
  return isExact && points > 0 && points <= 10_000 ? points : null;
}

/** `2.5%`. */
export function percentText(points: number): string {
  return `${points / 100}%`;
}

/** A part of an amount, to the fen and half up. Exact for every safe integer. */
export function percentOf(fen: number, points: number): { fen: number; isRounded: boolean } {
  const product = BigInt(fen) * BigInt(points);
  const rest = product % 10_000n;
  const whole = product / 10_000n + (rest >= 5_000n ? 1n : 0n);
  return { fen: Number(whole), isRounded: rest !== 0n };
}

/** `1,234.50 元`; whole yuan without decimals. */
export function yuan(fen: number): string {
  const whole = Math.trunc(fen / 100);
  const rest = Math.abs(fen % 100);
  const thousands = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${thousands}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`} 元`;
}

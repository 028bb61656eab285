/** `1,234.50 元`, of fen; whole yuan without decimals. */
export function yuanWords(fen: number): string {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fen % 100;
  return `${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`} 元`;
}

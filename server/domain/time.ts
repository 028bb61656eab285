/** The calendar day in Beijing, `YYYY-MM-DD`: every date of the product is a Chinese civil date. */
export function beijingDay(at: Date): string {
  return at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}

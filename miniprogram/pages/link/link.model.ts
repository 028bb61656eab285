/** Eight digits in two halves, to be read and typed. */
export function codeInWords(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** What is typed in the chat. */
export const chatWords = (code: string): string => `关联码 ${code}`;

/** Whether a code has run out; then the page fetches another one. */
export function isOver(expiresAt: string, now: number): boolean {
  return new Date(expiresAt).getTime() <= now;
}

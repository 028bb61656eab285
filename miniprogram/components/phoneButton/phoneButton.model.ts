/** What WeChat tells after its button; `errno` 1400001 when the mini program has no numbers left. */
export interface NumberDetail {
  errMsg?: string;
  code?: string;
  errno?: number;
}

const noQuota = 1400001;

/** What is said where WeChat gave no code; the line above stays for typing. */
export function withoutCode({ errMsg = '', errno }: NumberDetail): string {
  if (errno === noQuota) return '微信取号的次数用完了，请在上面直接填写。';
  if (/deny|cancel/.test(errMsg)) return '没有使用微信手机号。在上面直接填写，一样可以办理。';
  if (errMsg.includes('privacy')) return '没有同意隐私说明，所以没有取手机号。可以在上面直接填写。';
  return '微信没有给出手机号，请再点一次，或在上面直接填写。';
}

/** Where the server could not get the number: its own sentence where it is about the number, which ends with typing it. */
export function withoutNumber(error: unknown): string {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return code.startsWith('mini.phone_') ? message : '现在取不到手机号，请在上面直接填写。';
}

import type { Problem } from '../errors.ts';

/** Lengths in characters. Longer input is refused before hashing, so that a login cannot burn the CPU. */
export const passwordLimits = { min: 10, passphrase: 16, max: 128 } as const;

const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];

interface Rule {
  code: string;
  message: string;
  broken(password: string, username: string): boolean;
}

const rules: readonly Rule[] = [
  {
    code: 'too_short',
    message: `密码至少 ${passwordLimits.min} 个字符，请再加长。`,
    broken: (password) => [...password].length < passwordLimits.min,
  },
  {
    code: 'too_long',
    message: `密码最多 ${passwordLimits.max} 个字符，请缩短。`,
    broken: (password) => [...password].length > passwordLimits.max,
  },
  {
    code: 'too_plain',
    message: `请混用大写、小写、数字、符号中的至少三种，或使用 ${passwordLimits.passphrase} 个以上字符。`,
    broken: (password) =>
      [...password].length < passwordLimits.passphrase &&
      classes.filter((kind) => kind.test(password)).length < 3,
  },
  {
    code: 'repetitive',
    message: '密码里重复的字符太多，请换一个。',
    broken: (password) => new Set(password).size < 6,
  },
  {
    code: 'contains_username',
    message: '密码里不要包含用户名，请换一个。',
    broken: (password, username) =>
      username.length > 2 && password.toLowerCase().includes(username.toLowerCase()),
  },
];

/** Everything that is wrong with a new password; the words never repeat it. */
export function passwordProblems(password: string, username: string): Problem[] {
  return rules
    .filter((rule) => rule.broken(password, username))
    .map(({ code, message }) => ({ path: 'password', code, message }));
}

import { z } from 'zod';
import { passwordLimits } from '../../../domain/staff/passwordRules.ts';
import { permissionNames } from '../../../permissions/abilities.ts';
import { roles } from '../../../permissions/roles.ts';
import { everyOf } from '../responseKinds.ts';

/** What a person types to sign in; spaces inside the code come from authenticator apps. */
export const credentialsSchema = z.strictObject({
  username: z.string('请填写用户名。').trim().min(1, '请填写用户名。').max(64, '用户名太长，请核对。'),
  password: z
    .string('请填写密码。')
    .min(1, '请填写密码。')
    .max(passwordLimits.max, `密码最多 ${passwordLimits.max} 个字符，请核对。`),
  totp: z
    .string('请填写动态码。')
    .max(16, '动态码是 6 位数字，例如 123456。')
    .transform((code) => code.normalize('NFKC').replaceAll(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, '动态码是 6 位数字，例如 123456。')),
});

/** Who is signed in and what they may do. `csrf` goes back in `X-CSRF-Token` with every write. */
export const sessionSchema = z.object({
  staff: z.object({ id: z.string(), username: z.string(), name: z.string() }),
  bureau: z.object({ id: z.string(), name: z.string() }),
  roles: z.array(z.object({ role: z.enum(roles), label: z.string() })),
  abilities: everyOf(permissionNames, z.boolean()),
  csrf: z.string(),
  expiresAt: z.iso.datetime(),
});

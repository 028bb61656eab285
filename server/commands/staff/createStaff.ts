import { DomainError, type Problem } from '../../domain/errors.ts';
import { passwordProblems } from '../../domain/staff/passwordRules.ts';
import { isUsername, normalizeUsername } from '../../domain/staff/username.ts';
import { Staff } from '../../models/staff.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { Role } from '../../permissions/roles.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type ManagingContext, managedBureau } from '../../queries/bureaus/managedBureau.ts';
import { hashPassword } from './password.ts';
import { newTotpSecret, totpContext } from './totp.ts';

/** A new account of a bureau. `username` is what the person types, in any spelling. */
export interface NewStaff {
  bureauId: string;
  username: string;
  name: string;
  roles: readonly Role[];
  password: string;
}

/**
 * Opens a staff account: an administrator of the unit does, or the system; there is no self-registration.
 * @returns the account's id and the TOTP secret (base32), which is shown once and never again
 * @throws DomainError `input.invalid` with every problem, `permission.denied`, `bureau.not_found`,
 *   `bureau.own_admin`, `staff.username_taken`
 */
export async function createStaff(
  ctx: ManagingContext,
  input: NewStaff,
): Promise<{ id: string; username: string; totpSecret: string }> {
  await managedBureau(ctx, input.bureauId);
  const username = normalizeUsername(input.username);
  const problems = problemsOf({ ...input, username });
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });

  const id = ctx.ids.uuid();
  const totpSecret = newTotpSecret(ctx.ids);
  const passwordHash = await hashPassword(input.password);
  const totpSealed = ctx.crypto.seal(totpSecret, totpContext(id));
  await inTransaction(async () => {
    const { bureauId, name } = input;
    const roles = [...input.roles];
    await managedBureau(ctx, bureauId);
    const createdAt = ctx.clock.now();
    await Staff.create({
      _id: id,
      bureauId,
      username,
      name: name.trim(),
      roles,
      passwordHash,
      totpSealed,
      createdAt,
    });
    await appendEvent(ctx, {
      type: 'staff.created',
      bureauId,
      object: { kind: 'staff', id },
      data: { roles },
    });
  }).catch((error: unknown) => {
    throw isDuplicateKey(error) ? new DomainError('staff.username_taken') : error;
  });
  return { id, username, totpSecret };
}

function problemsOf({ username, name, roles, password }: NewStaff): Problem[] {
  const problems = passwordProblems(password, username);
  if (!isUsername(username)) {
    const message = '用户名用 3 至 32 个小写字母、数字、点或横线，例如 wang.li。';
    problems.push({ path: 'username', code: 'invalid', message });
  }
  if (name.trim() === '') problems.push({ path: 'name', code: 'required', message: '请填写姓名。' });
  if (roles.length === 0) problems.push({ path: 'roles', code: 'required', message: '请至少选一个岗位。' });
  return problems;
}

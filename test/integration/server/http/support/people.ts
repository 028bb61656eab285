import { randomBytes, randomUUID } from 'node:crypto';
import { TOTP } from 'otpauth';
import { createBureau } from '../../../../../server/commands/bureaus/createBureau.ts';
import type { CommandContext } from '../../../../../server/commands/context.ts';
import { createStaff } from '../../../../../server/commands/staff/createStaff.ts';
import type { Role } from '../../../../../server/permissions/roles.ts';
import type { TestApp } from './testApp.ts';

export const system = (app: TestApp): CommandContext => ({
  ...app.services,
  actor: { kind: 'system', id: 'test' },
});

/** A bureau of its own for one test. */
export async function buildBureau(app: TestApp): Promise<string> {
  const id = `bureau-${randomBytes(4).toString('hex')}`;
  const profileId = app.services.profiles.all[0]?.id ?? '';
  await createBureau(system(app), { id, name: '测试医疗保障局', level: 'city', profileId });
  return id;
}

export interface TestStaff {
  id: string;
  bureauId: string;
  username: string;
  password: string;
  /** The code that an authenticator would show now. */
  code(): string;
}

/** A member of staff with everything needed to sign in. */
export async function buildStaff(
  app: TestApp,
  { bureauId, roles = ['reviewer'] }: { bureauId: string; roles?: readonly Role[] },
): Promise<TestStaff> {
  const username = `staff-${randomUUID().slice(0, 8)}`;
  const password = randomBytes(15).toString('base64url');
  const created = await createStaff(system(app), { bureauId, username, name: '沈审核', roles, password });
  const totp = new TOTP({ secret: created.totpSecret });
  const code = () => totp.generate({ timestamp: app.services.clock.now().getTime() });
  return { id: created.id, bureauId, username, password, code };
}

import { randomBytes } from 'node:crypto';
import type { CommandContext } from '../../server/commands/context.ts';
import { createStaff } from '../../server/commands/staff/createStaff.ts';
import { DomainError } from '../../server/domain/errors.ts';
import type { Demo, DemoBureau } from './demo.ts';
import { type DemoStaff, readStaff, writeStaff } from './staffFile.ts';

/** Names tried when accounts are there whose password nobody kept. */
const attempts = 20;

/**
 * Opens the demo accounts that are missing and keeps their passwords in `file`.
 * An account is opened again when the store was emptied; when instead the file was lost, nobody can sign in
 * any more and a second account takes the first one's place (`reviewer2`).
 */
export async function seedStaff(context: CommandContext, demo: Demo, file: string): Promise<DemoStaff[]> {
  const known = readStaff(file);
  const accounts: DemoStaff[] = [];
  const everybody = demo.bureaus.flatMap(({ id, staff }) =>
    staff.map((wanted) => ({ bureauId: id, wanted })),
  );
  for (const { bureauId, wanted } of everybody) {
    const old = known.find(
      ({ username, name }) => username.startsWith(wanted.username) && name === wanted.name,
    );
    accounts.push(await ensureAccount(context, bureauId, wanted, old));
    // After each one: a secret that was shown and not kept is lost.
    writeStaff(file, [
      ...accounts,
      ...known.filter((other) => !accounts.some((done) => done.username === other.username)),
    ]);
  }
  writeStaff(file, accounts);
  return accounts;
}

async function ensureAccount(
  context: CommandContext,
  bureauId: string,
  { username, name, roles }: DemoBureau['staff'][number],
  old: DemoStaff | undefined,
): Promise<DemoStaff> {
  for (let i = 1; i <= attempts; i += 1) {
    const account = old ?? { username: i === 1 ? username : `${username}${i}`, password: newPassword() };
    try {
      const { totpSecret } = await createStaff(context, { ...account, bureauId, name, roles });
      return { ...account, totpSecret, roles, name };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'staff.username_taken') throw error;
      if (old) return old;
    }
  }
  throw new Error(`no free name like ${username}`);
}

/** Long enough to need no mixture of character classes. */
function newPassword(): string {
  return randomBytes(15).toString('base64url');
}

import { randomBytes, randomUUID } from 'node:crypto';
import { parseOptions } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaff } from '../../../../../server/commands/staff/createStaff.ts';
import { totpContext } from '../../../../../server/commands/staff/totp.ts';
import { DomainError } from '../../../../../server/domain/errors.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Staff } from '../../../../../server/models/staff.ts';
import { buildBureau, system } from '../../http/support/people.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
let bureauId: string;
beforeAll(async () => {
  app = await startTestApp();
  bureauId = await buildBureau(app);
});
afterAll(() => app.stop());

const account = () => ({
  bureauId,
  username: `Name-${randomBytes(3).toString('hex')}`,
  name: '沈审核',
  roles: ['reviewer'] as const,
  password: 'Nine-Lives-42',
});

async function refusal(work: Promise<unknown>): Promise<DomainError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError)) throw new Error('it was not refused');
  return error;
}

describe('createStaff', () => {
  it('stores an argon2id hash and a sealed secret, and one event', async () => {
    const input = account();
    const { id, totpSecret } = await createStaff(system(app), input);
    const stored = await Staff.findById(id).lean();
    expect(stored).toMatchObject({ username: input.username.toLowerCase(), disabled: false, failures: 0 });
    expect(stored?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(parseOptions(stored?.passwordHash ?? '')).toMatchObject({
      memoryCost: 19_456,
      timeCost: 2,
      parallelism: 1,
    });
    expect(JSON.stringify(stored)).not.toContain(totpSecret);
    expect(app.services.crypto.open(stored?.totpSealed.buffer ?? new Uint8Array(), totpContext(id))).toBe(
      totpSecret,
    );
    expect(totpSecret).toMatch(/^[A-Z2-7]{32}$/);
    const events = await Event.find({ 'object.id': id }).lean();
    expect(events).toMatchObject([{ type: 'staff.created', data: { roles: ['reviewer'] } }]);
  });

  it('takes a name once, in whatever spelling, even at the same moment', async () => {
    const input = account();
    const work = [input.username, input.username.toUpperCase(), `  ${input.username} `].map((username) =>
      createStaff(system(app), { ...input, username }),
    );
    const results = await Promise.allSettled(work);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(codes).toEqual(['staff.username_taken', 'staff.username_taken']);
  });

  it('names every problem at once', async () => {
    const error = await refusal(
      createStaff(system(app), { bureauId, username: 'a b', name: ' ', roles: [], password: 'Kurz-1' }),
    );
    expect(error.code).toBe('input.invalid');
    expect(new Set(error.problems.map(({ path }) => path))).toEqual(
      new Set(['password', 'username', 'name', 'roles']),
    );
    expect(JSON.stringify(error.problems)).not.toContain('Kurz-1');
  });

  it('refuses a bureau that is not there, and anybody but the system', async () => {
    expect((await refusal(createStaff(system(app), { ...account(), bureauId: randomUUID() }))).code).toBe(
      'bureau.not_found',
    );
    const staff = { ...system(app), actor: { kind: 'staff', id: 'x' } } as const;
    expect((await refusal(createStaff(staff, account()))).code).toBe('permission.denied');
  });
});

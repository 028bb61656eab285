import { Staff } from '../../models/staff.ts';
import type { Services } from '../context.ts';
import { totpContext, totpStep } from '../staff/totp.ts';
import type { AdmittedStaff } from './admitLogin.ts';

/**
 * True when `code` is right and was never used: the step is spent here, whatever becomes of the login, so
 * that a code seen over somebody's shoulder is worth nothing.
 */
export async function useTotpCode(
  { clock, crypto }: Pick<Services, 'clock' | 'crypto'>,
  staff: AdmittedStaff,
  code: string,
): Promise<boolean> {
  const secret = crypto.open<string>(staff.totpSealed.buffer, totpContext(staff._id));
  const step = totpStep(secret, code, clock.now());
  if (step === null) return false;
  const { modifiedCount } = await Staff.updateOne(
    { _id: staff._id, totpLastStep: { $lt: step } },
    { $set: { totpLastStep: step } },
  );
  return modifiedCount === 1;
}

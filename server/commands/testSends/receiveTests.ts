import { DomainError } from '../../domain/errors.ts';
import { TestRecipient } from '../../models/testRecipient.ts';
import type { Services } from '../context.ts';
import { testValidMs } from './offerTestCode.ts';

/**
 * Somebody typed the code of a member of staff: examples may be sent to them for the next minutes. The code is used up.
 * @throws DomainError `identity.code_unusable` when it was used or ran out meanwhile
 */
export async function receiveTests(
  { clock }: Pick<Services, 'clock'>,
  { personId, recipientId }: { personId: string; recipientId: string },
): Promise<void> {
  const now = clock.now();
  const { matchedCount } = await TestRecipient.updateOne(
    { _id: recipientId, codeIndex: { $exists: true }, expiresAt: { $gt: now } },
    {
      $set: { personId, expiresAt: new Date(now.getTime() + testValidMs) },
      $unset: { codeIndex: 1 },
    },
  );
  if (matchedCount === 0) throw new DomainError('identity.code_unusable');
}

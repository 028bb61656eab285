import { inTransaction } from '../../platform/transaction.ts';
import { recordUnchecked } from '../contentChecks/recordContentCheck.ts';
import type { Services } from '../context.ts';

/** Says a line to a matter, and keeps with the matter why WeChat does not check such lines, in one transaction. */
export async function sayUnchecked(
  services: Services,
  matterNo: string,
  say: () => Promise<void>,
): Promise<void> {
  await inTransaction(async () => {
    await say();
    await recordUnchecked(services, { matterNo, purpose: 'message' });
  });
}

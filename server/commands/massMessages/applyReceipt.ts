import { readFinish } from '../../domain/massMessages/finish.ts';
import type { MassStatus } from '../../domain/massMessages/statuses.ts';
import type { MassMessageDoc } from '../../models/massMessage.ts';
import type { MassReceiptDoc } from '../../models/massReceipt.ts';
import type { CommandContext } from '../context.ts';
import { concludeMassMessage } from './concludeMassMessage.ts';

/** Our own word for a failure that WeChat showed without a reason. */
export const lookedUp = 'lookedUp';

/** Takes WeChat's final word down, also after we looked and saw less than it says; a second time it changes nothing. */
export async function applyReceipt(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  row: MassMessageDoc,
  receipt: MassReceiptDoc,
): Promise<void> {
  const from = openTo(row);
  if (from === null) return;
  const finish = readFinish(receipt.status);
  if (!finish.sent) {
    // Sent as far as we saw: a later no would be about something else.
    if (row.status === 'finished') return;
    const { cause, reason } = finish;
    return concludeMassMessage(context, row, { status: 'failed', cause, reason }, [from]);
  }
  const { total, filtered, sent, failed, url } = receipt;
  const counts = { total, filtered, sent, failed };
  await concludeMassMessage(context, row, { status: 'finished', counts, url: url ?? null }, [from]);
}

/** The status out of which a receipt may still bring the row; null when it has said all. */
function openTo({ status, counts, cause }: MassMessageDoc): MassStatus | null {
  if (status === 'waiting' || status === 'unclear') return status;
  if (status === 'finished' && !counts) return status;
  return status === 'failed' && cause === lookedUp ? status : null;
}

import type { MassStatus } from '../../domain/massMessages/statuses.ts';
import { MassMessage, type MassMessageDoc } from '../../models/massMessage.ts';
import type { OfficialAccount } from '../../wechat/port.ts';
import { attemptMassMessage } from './attemptMassMessage.ts';
import { concludeMassMessage } from './concludeMassMessage.ts';
import { lookUpMassMessage } from './lookUpMassMessage.ts';
import type { MassSendContext } from './types.ts';

type Step = (context: MassSendContext, row: MassMessageDoc, client: OfficialAccount) => Promise<void>;

const steps: Partial<Record<MassStatus, Step>> = { sending: attemptMassMessage, waiting: lookUpMassMessage };
const noAccount = '这个公众号不在系统配置里，请联系技术人员';

/**
 * The next step of one mass message that the queue offers. It may run twice or be killed anywhere: what it is about to do is
 * on the row before, what became of it after.
 */
export async function sendMassMessage(context: MassSendContext, id: string): Promise<void> {
  const row = await MassMessage.findById(id).lean();
  const step = row?.dueAt ? steps[row.status] : undefined;
  if (!row || !step) return;
  const client = context.accounts.get(row.accountKey)?.client;
  if (client) return step(context, row, client);
  const ending = row.attemptedAt
    ? ({ status: 'unclear', reason: noAccount } as const)
    : ({ status: 'failed', cause: 'noAccount', reason: noAccount } as const);
  await concludeMassMessage(context, row, ending);
}

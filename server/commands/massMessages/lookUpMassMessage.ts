import type { MassMessageDoc } from '../../models/massMessage.ts';
import { MassReceipt } from '../../models/massReceipt.ts';
import { failureOf } from '../../wechat/errors.ts';
import type { MassStanding } from '../../wechat/massPort.ts';
import type { OfficialAccount } from '../../wechat/port.ts';
import { applyReceipt, lookedUp } from './applyReceipt.ts';
import { concludeMassMessage, type Ending } from './concludeMassMessage.ts';
import { postponeMassMessage } from './postponeMassMessage.ts';
import { receiptIdOf } from './recordMassFinish.ts';
import type { MassSendContext } from './types.ts';

const patientMs = 2 * 60_000;
const oftenMs = 5 * 60_000;
const seldomMs = 30 * 60_000;
const hourMs = 60 * 60_000;
const giveUpMs = 24 * hourMs;

const endings: Readonly<Record<MassStanding, Ending | null>> = {
  sending: null,
  sent: { status: 'finished', counts: null, url: null },
  deleted: { status: 'finished', counts: null, url: null },
  failed: {
    ...{ status: 'failed', cause: lookedUp },
    reason: '微信显示没有发出，没有说明原因。请到公众平台查看，再决定是否再发',
  },
};
const unclear: Ending = {
  status: 'unclear',
  reason: '过了一天微信也没有给出结果。请到公众平台的“发表记录”里核对，再登记结果',
};

/** Asks how a message stands whose final word has not come; the word itself, where it is here already, goes first. */
export async function lookUpMassMessage(
  context: MassSendContext,
  row: MassMessageDoc,
  client: OfficialAccount,
): Promise<void> {
  const { accountKey, msgId, acceptedAt } = row;
  const receipt = await MassReceipt.findById(receiptIdOf(accountKey, msgId ?? '')).lean();
  if (receipt) return applyReceipt(context, row, receipt);
  const age = context.clock.now().getTime() - (acceptedAt?.getTime() ?? 0);
  // The event brings numbers and reasons, so it is waited for a little.
  if (age < patientMs) return postponeMassMessage(context, row, { until: patientMs });
  const ending = endings[await standingOf(context, row, client)];
  if (ending) return concludeMassMessage(context, row, ending, ['waiting']);
  if (age > giveUpMs) return concludeMassMessage(context, row, unclear, ['waiting']);
  await postponeMassMessage(context, row, { until: age > hourMs ? seldomMs : oftenMs });
}

/** What WeChat fails to tell now, it may tell later. */
async function standingOf(
  { log }: MassSendContext,
  { no, msgId }: MassMessageDoc,
  { mass }: OfficialAccount,
): Promise<MassStanding> {
  try {
    return await mass.standing(msgId ?? '');
  } catch (error) {
    log.warn({ failure: failureOf(error), massMessage: no }, 'WeChat does not say how a mass message stands');
    return 'sending';
  }
}

import { withinTerritory } from '../../../domain/bureaus/territory.ts';
import { DomainError } from '../../../domain/errors.ts';
import { Bureau } from '../../../models/bureau.ts';
import { moveClocks } from '../../clocks/moveClocks.ts';
import { moveMerged } from '../mergedLeads.ts';
import { writeSlip } from '../writeSlip.ts';
import type { LeadStep } from './types.ts';

/**
 * Another bureau of the same tree deals with it, up or down. The clocks go on: the reporter does not wait longer
 * because bureaus passed it around. It never goes to the bureau whose people it is about, nor to one below
 * that, which could hardly look into them.
 */
export const passDown: LeadStep<'passDown'> = {
  label: '交其他医保部门办理',
  permission: 'lead.triage',
  async run(context, lead, { toBureauId, summary, reason }) {
    const receiver = await receiverOf(lead.bureauId, toBureauId);
    const isAccused =
      receiver && lead.accusedBureauId && withinTerritory({ _id: lead.accusedBureauId }, receiver);
    if (!receiver || isAccused) {
      const message = '不能交给这个单位，请另选一个。';
      throw new DomainError('input.invalid', {
        problems: [{ path: 'toBureauId', code: 'not_suitable', message }],
      });
    }
    await writeSlip(context, lead, { kind: 'bureau', to: receiver.name, toBureauId, summary });
    await moveClocks(context, { object: { kind: 'lead', id: lead._id }, toBureauId });
    await moveMerged(context, lead, toBureauId);
    return {
      set: { bureauId: toBureauId },
      unset: ['assigneeId'],
      tell: {
        notice: 'transferred',
        text: `您反映的情况已交${receiver.name}办理，您的身份信息没有随案移送。`,
      },
      note: `交${receiver.name}办理：${reason}`,
    };
  },
};

/** A bureau above or below, of the same tree. */
async function receiverOf(
  fromId: string,
  toId: string,
): Promise<{ _id: string; name: string; ancestors: readonly string[] } | null> {
  if (fromId === toId) return null;
  const rows = await Bureau.find({ _id: { $in: [fromId, toId] } }, { name: 1, ancestors: 1 }).lean();
  const from = rows.find(({ _id }) => _id === fromId);
  const to = rows.find(({ _id }) => _id === toId);
  if (!from || !to) return null;
  const root = (row: { _id: string; ancestors: readonly string[] }) => row.ancestors[0] ?? row._id;
  return root(from) === root(to) ? to : null;
}

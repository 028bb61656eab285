import { DomainError } from '../../../domain/errors.ts';
import { masterStatuses } from '../../../domain/leads/machine.ts';
import { leadOutcomeLabels } from '../../../domain/leads/outcomes.ts';
import { Lead, type LeadDoc } from '../../../models/lead.ts';
import { findLead } from '../../../queries/leads/findLead.ts';
import type { StaffContext } from '../../context.ts';
import { leadClockKinds, startLeadClock, stopLeadClocks } from '../leadClocks.ts';
import type { LeadStep } from './types.ts';

/**
 * The same matter is dealt with already: this lead keeps its time of arrival (who was first may matter for a reward) and its
 * reporter hears what becomes of the other one, and so do those whose leads were merged into this one before.
 */
export const merge: LeadStep<'merge'> = {
  label: '并入另一条线索',
  permission: 'lead.triage',
  async run(context, lead, { masterNo, reason }) {
    const master = await findLead(context, masterNo).catch(() => null);
    if (!master || master._id === lead._id || !masterStatuses.includes(master.status)) {
      const message = '请填写另一条正在办理的线索的编号。';
      const problems = [{ path: 'masterNo', code: 'not_suitable', message }];
      throw new DomainError('lead.not_own_master', { problems });
    }
    await stopLeadClocks(context, lead, leadClockKinds);
    const { _id: masterId, assigneeId } = master;
    const earlier = await Lead.find({ masterId: lead._id, status: 'duplicate' }, { standing: 1 }).lean();
    await Lead.updateMany(
      { masterId: lead._id, status: 'duplicate' },
      { $set: { masterId }, $inc: { revision: 1 } },
    );
    await oweNotice(context, master, [lead, ...earlier]);
    const maySee = assigneeId && !lead.excludedStaff.includes(assigneeId);
    return {
      set: { masterId, ...(maySee ? { assigneeId } : {}) },
      ...(maySee ? {} : { unset: ['assigneeId'] as const }),
      tell: {
        notice: 'merged',
        text: `同一情况${stateOf(master)}，您的线索已并入一起办理；您提交的时间照样保留，有进展会告诉您。`,
      },
      note: `并入 ${masterNo}：${reason}`,
    };
  },
};

/** What the others were told already, for whoever comes after it. */
function stateOf({ filingDecidedAt, fedBackAt, outcome }: LeadDoc): string {
  if (fedBackAt && outcome) return `已经办理，办理结果：${leadOutcomeLabels[outcome]}`;
  return filingDecidedAt ? '已经立案' : '已经在办理';
}

/** A case was opened and nobody with a name was there to be told; now somebody is (S3). */
async function oweNotice(
  context: StaffContext,
  master: LeadDoc,
  reporters: readonly Pick<LeadDoc, 'standing'>[],
): Promise<void> {
  const { filingDecidedAt, filingToldAt, fedBackAt } = master;
  const named = reporters.some(({ standing }) => standing !== 'anonymous');
  if (!named || !filingDecidedAt || filingToldAt || fedBackAt) return;
  await startLeadClock(context, master, 'lead.notice', filingDecidedAt);
}

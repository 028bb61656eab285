import type { ComplaintFinding, ComplaintRuling } from '../../../domain/complaints/finding.ts';
import { DomainError } from '../../../domain/errors.ts';
import { complaintMeasures } from '../../../profiles/decisions/complaintMeasures.ts';
import { termOfComplaint } from '../../../queries/complaints/termOfComplaint.ts';
import { putProposal } from '../../terms/putProposal.ts';
import { recordTransfer } from '../../terms/recordTransfer.ts';
import { stopComplaintClock } from '../complaintClock.ts';
import { requireSecondPerson } from '../requireSecondPerson.ts';
import { complaintFindingContext, complaintRulingContext } from '../sealed.ts';
import type { ComplaintStep } from './types.ts';

/**
 * What follows from a founded complaint: a warning (ours), the proposal to dismiss on a ground of the term's own
 * document, or the transfer of an illegal act. The proposal is the investigator's; deciding it stays with
 * `decideDismissal`, and until then the term is what it was.
 */
export const handle: ComplaintStep<'handle'> = {
  label: '作出处理',
  permission: 'complaint.decide',
  async run(context, complaint, { measure, text, ground, finding: needed, transfer }) {
    requireSecondPerson(context, complaint);
    const { _id, findingSealed, rulingSealed, proposedBy } = complaint;
    if (!findingSealed || !rulingSealed || !proposedBy) throw new DomainError('complaint.wrong_status');
    const { crypto, clock } = context;
    const finding = crypto.open<ComplaintFinding>(findingSealed, complaintFindingContext(_id));
    const before = crypto.open<ComplaintRuling>(rulingSealed, complaintRulingContext(_id));
    const { term, profile, serving } = await termOfComplaint(context, complaint);
    const { illegal, report } = finding;
    const facts = { breach: finding.breaches.length > 0, illegal, serving };
    const { measures, mustDismiss, article } = complaintMeasures(profile, facts);
    if (!measures.includes(measure)) {
      if (mustDismiss) throw new DomainError('complaint.must_dismiss');
      throw new DomainError(measure === 'warning' ? 'complaint.transfer_owed' : 'complaint.wrong_way');
    }
    if (measure === 'dismissal') {
      if (!ground) throw missing('ground', '请选择解聘的情形。');
      const { serious, seriousConsequences } = needed ?? {};
      const proposal = { ground, illegal, evidence: report, proposedBy };
      await putProposal(context, term, { ...proposal, finding: { serious, seriousConsequences } });
    }
    if (measure === 'transfer') {
      if (!transfer) throw missing('transfer', '请写明移交给哪个部门、移交什么。');
      await recordTransfer(context, term, { ...transfer, dismissalId: _id });
    }
    await stopComplaintClock(context, _id);
    const ruling: ComplaintRuling = { ...before, handling: text, article };
    return {
      measure,
      rulingSealed: crypto.seal(ruling, complaintRulingContext(_id)),
      handledAt: clock.now(),
    };
  },
};

function missing(path: string, message: string): DomainError {
  return new DomainError('input.invalid', { problems: [{ path, code: 'required', message }] });
}

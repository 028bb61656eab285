import type { ComplaintFinding } from '../../../domain/complaints/finding.ts';
import { DomainError } from '../../../domain/errors.ts';
import { termOfComplaint } from '../../../queries/complaints/termOfComplaint.ts';
import { requireHeard } from '../requireHeard.ts';
import { complaintFindingContext } from '../sealed.ts';
import type { ComplaintStep } from './types.ts';

/** The investigator says what they found, once the supervisor was heard; somebody else decides. */
export const propose: ComplaintStep<'propose'> = {
  label: '提出核实意见',
  permission: 'complaint.investigate',
  async run(context, complaint, { founded, heard, illegal, report, breaches: named }) {
    if (complaint.investigatorId !== context.actor.id) throw new DomainError('permission.denied');
    await requireHeard(context, complaint, heard);
    const { profile } = await termOfComplaint(context, complaint);
    const clauses = profile.conduct.discipline?.value ?? [];
    const breaches = [...new Set(named)];
    const problems = breaches
      .filter((breach) => !clauses.some(({ article }) => article === breach))
      .map((breach) => ({
        ...{ path: 'breaches', code: 'option' },
        message: `本地办法的纪律要求里没有“${breach}”，请从列出的条款中选择。`,
      }));
    if (problems.length > 0) throw new DomainError('input.invalid', { problems });
    const finding: ComplaintFinding = {
      ...{ founded, heard, report },
      breaches: founded ? breaches : [],
      illegal: founded && illegal,
    };
    return {
      findingSealed: context.crypto.seal(finding, complaintFindingContext(complaint._id)),
      proposedBy: context.actor.id,
    };
  },
};

import type { ApplicationStatus, Decision } from '../../domain/applications/machine.ts';
import { DomainError, type Problem } from '../../domain/errors.ts';
import type { FormDefinition } from '../../forms/engine/index.ts';
import type { ApplicationDoc } from '../../models/application.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { decisionPermissions } from '../../permissions/decisions.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { mayPool } from '../../profiles/decisions/mayPool.ts';
import { findApplication } from '../../queries/applications/findApplication.ts';
import type { StaffContext } from '../context.ts';
import { cancelUnitOpinion } from '../unitOpinions/cancelUnitOpinion.ts';
import { moveApplication } from './moveApplication.ts';

/** A decision as staff make it. `revision` is the one they looked at; `reason` is read by the applicant. */
export interface DecisionInput {
  no: string;
  decision: Decision;
  reason: string;
  /** Field keys to correct; only with `return`, and then at least one. */
  returnedFields: readonly string[];
  revision: number;
}

/**
 * Returns, shortlists, rejects or pools an application: a person decides, never the system (domain notes
 * §3.1), the reviewer the first two and the approver the others. The event that tells the applicant is part
 * of the same transaction, so Redis may be down.
 * @throws DomainError `application.not_found` (also for another bureau's), `permission.denied`,
 *   `application.wrong_status`, `application.no_pool`, `request.conflict`, `input.invalid`
 */
export async function decideApplication(
  context: StaffContext,
  input: DecisionInput,
): Promise<{ status: ApplicationStatus; revision: number }> {
  const { actor, clock, crypto, profiles } = context;
  const { no, decision } = input;
  return inTransaction(async () => {
    const application = await findApplication(actor, no);
    authorize(actor, decisionPermissions[decision], application);
    const problems = decisionProblems(input, application);
    if (problems.length > 0) throw new DomainError('input.invalid', { problems });
    const { _id, bureauId, status: from, revision, profile } = application;
    if (revision !== input.revision) throw new DomainError('request.conflict');
    const pools = decision === 'pool';
    if (pools && !mayPool(profiles.get(profile.id, profile.version)).ok) {
      throw new DomainError('application.no_pool');
    }

    const now = clock.now();
    const to = await moveApplication(application, decision, now, {
      reasonSealed: crypto.seal(input.reason.trim(), `reason:${_id}`),
      returnedFields: [...input.returnedFields],
      decidedAt: now,
      decidedBy: actor.id,
    });
    if (from === 'unit_opinion') await cancelUnitOpinion(context, _id);
    const object = { kind: 'application', id: _id } as const;
    const data = { no, decision, from, to };
    await appendEvent(context, { type: 'application.decided', bureauId, object, data });
    return { status: to, revision: revision + 1 };
  });
}

function decisionProblems(input: DecisionInput, application: ApplicationDoc): Problem[] {
  const problems: Problem[] = [];
  if (input.reason.trim().length < 2) {
    problems.push({ path: 'reason', code: 'required', message: '请写明理由，申请人会看到这段话。' });
  }
  const { fields } = application.definition as FormDefinition;
  for (const key of input.returnedFields) {
    if (fields.some((field) => field.key === key)) continue;
    problems.push({ path: 'returnedFields', code: 'unknown_field', message: `表中没有“${key}”这一项。` });
  }
  const returns = input.decision === 'return';
  if (returns && input.returnedFields.length === 0) {
    problems.push({ path: 'returnedFields', code: 'required', message: '请勾选需要补正的项目。' });
  }
  if (!returns && input.returnedFields.length > 0) {
    problems.push({ path: 'returnedFields', code: 'not_allowed', message: '只有退回补正才勾选项目。' });
  }
  return problems;
}

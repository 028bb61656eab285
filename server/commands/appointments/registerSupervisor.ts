import type { CardData } from '../../domain/appointments/card.ts';
import { firstCheckOn } from '../../domain/appointments/reminders.ts';
import { termEnd as endOf } from '../../domain/calendar/days.ts';
import { numberKey } from '../../domain/certificates/shapes.ts';
import { DomainError, type Problem } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Certificate } from '../../models/certificate.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { certificatesNeeded } from '../../profiles/decisions/certificatesNeeded.ts';
import { hasMode } from '../../profiles/resolve.ts';
import type { Profile } from '../../profiles/schema.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import type { StaffContext } from '../context.ts';
import { createTerm } from './createTerm.ts';
import { draftCertificates } from './draftCertificates.ts';
import { requireAuthority } from './requireAuthority.ts';

/** Somebody who serves already, as the papers say. */
export interface RegisterInput {
  name: string;
  sex?: CardData['sex'];
  unit?: string | undefined;
  mobile?: string | undefined;
  /** How they were recruited: a mode of the bureau's own document. */
  mode: string;
  /** `YYYY-MM-DD`. */
  termStart: string;
  /** Last day on paper; without one the document's own length of a term. */
  termEnd?: string | undefined;
  /** Numbers on the paper certificates, by kind: every kind of the document. */
  certificates: readonly { kind: string; no: string }[];
}

/**
 * Enters somebody whom the bureau appointed before it used this product, so that it starts with its existing
 * corps. Nothing is decided here: the term and the numbers are those on paper, whatever became of the rule-set
 * since (trap 23). They have no WeChat identity yet and are told things by telephone.
 * @returns number of the term
 * @throws DomainError `permission.denied`, `appointment.not_allowed`, `input.invalid`, `certificate.number_taken`
 */
export async function registerSupervisor(
  context: StaffContext,
  input: RegisterInput,
): Promise<{ no: string }> {
  const { actor, clock, profiles } = context;
  const { bureauId } = actor;
  authorize(actor, 'appointment.register', { bureauId });
  const unit = await getBureau(bureauId, clock.now());
  const pinned = { id: unit.profile.id, version: unit.profile.version };
  const profile = profiles.get(pinned.id, pinned.version);
  requireAuthority(profile, unit);
  const { termStart, mode } = input;
  const termEnd = input.termEnd ?? endOf(termStart, profile.appointment.termYears?.value ?? 1);
  const problems = paperProblems(profile, { ...input, termEnd }, beijingDay(clock.now()));
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  const { name, sex, unit: employer, mobile } = input;
  try {
    return await inTransaction(async () => {
      const { _id, no } = await createTerm(context, {
        card: { name, sex, unit: employer, mobile },
        ...{ specialties: [], groups: [], employerKinds: [] },
        ...{ bureauId, profile: pinned, mode, status: 'active', termStart, termEnd },
        nextCheckOn: firstCheckOn(termEnd),
      });
      await draftCertificates(context, profile, { bureauId, appointmentId: _id });
      for (const { kind, no: number } of input.certificates) {
        const numbered = { no: number, numberKey: numberKey(bureauId, kind, number) };
        const issuedAt = new Date(`${termStart}T00:00:00+08:00`);
        await Certificate.updateOne({ appointmentId: _id, kind }, { $set: { ...numbered, issuedAt } });
      }
      const object = { kind: 'appointment', id: _id } as const;
      const data = { no, mode, termStart, termEnd };
      await appendEvent(context, { type: 'appointment.registered', bureauId, object, data });
      return { no };
    });
  } catch (error) {
    throw isDuplicateKey(error) ? new DomainError('certificate.number_taken', { cause: error }) : error;
  }
}

function paperProblems(
  profile: Profile,
  { mode, termStart, termEnd, certificates }: RegisterInput & { termEnd: string },
  today: string,
): Problem[] {
  const problems: Problem[] = [];
  const add = (path: string, message: string) => void problems.push({ path, code: 'invalid', message });
  if (!hasMode(profile, mode)) add('mode', '本地办法没有这种聘任方式，请从列表里选。');
  if (termStart > today) add('termStart', '开始日期还没有到；新聘人员请从申请办理聘任。');
  if (termEnd < termStart) add('termEnd', '聘期的最后一天不能早于第一天。');
  if (termEnd < today) add('termEnd', '聘期已满，不能登记为在聘监督员。');
  const kinds = certificates.map(({ kind }) => kind);
  const needed = certificatesNeeded(profile, { issued: kinds });
  for (const kind of needed.missing) add('certificates', `请填写“${kind}”的编号。`);
  for (const kind of kinds.filter((one, i) => !needed.kinds.includes(one) || kinds.indexOf(one) !== i)) {
    add('certificates', `“${kind}”不是本地办法规定的证书，或填写了两次。`);
  }
  return problems;
}

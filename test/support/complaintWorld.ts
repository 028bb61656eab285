import { randomUUID } from 'node:crypto';
import { enterComplaint } from '../../server/commands/complaints/enterComplaint.ts';
import type { ComplaintStepInputs } from '../../server/commands/complaints/steps/types.ts';
import { takeComplaintStep } from '../../server/commands/complaints/takeComplaintStep.ts';
import type { StaffContext } from '../../server/commands/context.ts';
import { uploaderIndex } from '../../server/commands/evidence/uploaderIndex.ts';
import type { ComplaintStepName } from '../../server/domain/complaints/machine.ts';
import { Complaint } from '../../server/models/complaint.ts';
import { Evidence } from '../../server/models/evidence.ts';
import { Staff } from '../../server/models/staff.ts';
import type { Role } from '../../server/permissions/roles.ts';
import { formLists } from '../../server/profiles/formLists.ts';
import { buildAppointment } from './appointments.ts';
import { buildInstitution } from './institutions.ts';
import type { Corps } from './termWorld.ts';

/** A bureau under a document with a supervisor, an institution and staff who exist. */
export async function complaintWorld(corps: Corps, profileId: string) {
  const { services } = corps;
  const bureauId = await corps.bureau(profileId);
  const personId = randomUUID();
  const term = await buildAppointment(services, { bureauId, personId });
  const institution = await buildInstitution(bureauId, { name: '仁济诊所' });
  const staff = async (...roles: Role[]): Promise<StaffContext> => {
    const context = corps.staff(bureauId, ...roles);
    const { id } = context.actor;
    const about = { username: id, name: '沈核实', passwordHash: 'x', totpSealed: Buffer.from('x') };
    await Staff.collection.insertOne({ _id: id as never, bureauId, roles, ...about, disabled: false });
    return context;
  };
  const clause = formLists(services.profiles.get(profileId)).discipline?.options[0]?.value ?? '';
  /** A stored file of this member of staff, not handed in yet. */
  const fileOf = async ({ actor }: StaffContext) => {
    const id = randomUUID();
    const item = { id, mime: 'image/jpeg', size: 9, sha256: 'a'.repeat(64), kind: 'image' as const };
    await Evidence.create({
      ...{ _id: id, bureauId, kind: 'image', mime: item.mime, size: 9, sha256: item.sha256, originalId: id },
      uploadOwner: uploaderIndex(services.crypto, `staff:${actor.id}`),
      ...{ scan: { state: 'unscanned' }, createdAt: services.clock.now() },
    });
    return item;
  };
  const answers = async (by: StaffContext, changes: Record<string, unknown> = {}) => ({
    ...{ contactName: '周小燕', contactPhone: '13900001111', authorisation: [await fileOf(by)] },
    ...{ supervisor: '林晓梅', clauses: [clause], time: { from: corps.today(), to: corps.today() } },
    ...{ place: '门诊大厅', facts: '这位监督员进入药房以后，要求把两盒药品带走，没有付钱。' },
    ...{ witnesses: '吴大勇', truth: { agreed: true, at: '2026-11-29T00:00:00.000Z' } },
    ...changes,
  });
  const people = {
    liaison: await staff('liaison'),
    approver: await staff('approver'),
    reviewer: await staff('reviewer'),
    handler: await staff('handler'),
    auditor: await staff('auditor'),
  };
  const stored = (no: string) => Complaint.findOne({ no }).orFail().lean();
  async function step<M extends ComplaintStepName>(
    by: StaffContext,
    no: string,
    name: M,
    input: ComplaintStepInputs[M],
  ) {
    const { revision } = await stored(no);
    return takeComplaintStep(by, { no, step: name, revision, input });
  }
  const enter = async (changes: Record<string, unknown> = {}) => {
    const no = services.ids.matter('TS', corps.today());
    const { liaison } = people;
    const given = await answers(liaison, changes);
    return enterComplaint(liaison, { no, institutionCode: institution.code, answers: given });
  };
  /** With the signed document where the document asks one. */
  const enterWhole = async () => {
    const complaint = services.profiles.get(profileId).institution.complaint?.value;
    const written = complaint === 'written_then_investigate';
    return enter(written ? { signedDocument: [await fileOf(people.liaison)] } : {});
  };
  const facts = '请说明九月三日在药房取走两盒药品的经过。';
  /** Until it is under inquiry with the reviewer. */
  const inquire = async () => {
    const { no } = await enterWhole();
    await step(people.liaison, no, 'register', { supervisorNo: term.no });
    const investigatorId = people.reviewer.actor.id;
    await step(people.approver, no, 'investigate', { investigatorId, facts });
    return no;
  };
  const propose = (no: string, changes: Partial<ComplaintStepInputs['propose']> = {}) =>
    step(people.reviewer, no, 'propose', {
      ...{ founded: true, heard: 'talk', breaches: [], illegal: false },
      ...{ report: '经查看录像，情况属实。' },
      ...changes,
    });
  return {
    ...{ bureauId, personId, term, institution, staff, people, fileOf, answers, stored, step },
    ...{ enter, enterWhole, inquire, propose, facts, clause },
  };
}

export type ComplaintWorld = Awaited<ReturnType<typeof complaintWorld>>;

import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerComplaint } from '../../../../../server/commands/complaints/answerComplaint.ts';
import { supplyDocumentAsStaff } from '../../../../../server/commands/complaints/supplyDocument.ts';
import { decideDismissal } from '../../../../../server/commands/terms/decideDismissal.ts';
import { createReporter } from '../../../../../server/commands/vault/createReporter.ts';
import { isInForce } from '../../../../../server/domain/appointments/inForce.ts';
import type { ReporterIdentity } from '../../../../../server/domain/leads/identity.ts';
import { Appointment } from '../../../../../server/models/appointment.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { Dismissal } from '../../../../../server/models/dismissal.ts';
import { Lead } from '../../../../../server/models/lead.ts';
import { Opinion } from '../../../../../server/models/opinion.ts';
import { TransferRecord } from '../../../../../server/models/transferRecord.ts';
import { presentOpinion } from '../../../../../server/presenters/opinions/file.ts';
import { getComplaint } from '../../../../../server/queries/complaints/getComplaint.ts';
import { listComplaints } from '../../../../../server/queries/complaints/listComplaints.ts';
import { listOwnComplaints } from '../../../../../server/queries/complaints/listOwnComplaints.ts';
import { messageKind } from '../../../../../server/queries/messages/index.ts';
import { getOpinion } from '../../../../../server/queries/opinions/getOpinion.ts';
import { type ComplaintWorld, complaintWorld } from '../../../../support/complaintWorld.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
beforeAll(async () => {
  corps = await startCorps('2026-11-25');
});
afterAll(() => corps.stop());

const page = { limit: 20 };

/** A lead on the institution; what `identity` says is all that the vault knows. */
async function lead(
  { bureauId, institution }: ComplaintWorld,
  standing: 'supervisor' | 'named' | 'anonymous',
  identity: ReporterIdentity,
  receivedAt = corps.services.clock.now(),
) {
  const reporterId = await createReporter(corps.services, { identity });
  await Lead.create({
    ...{ _id: randomUUID(), no: corps.services.ids.matter('XS', corps.today()), bureauId, desk: 'cases' },
    ...{ profile: { id: 'x', version: '1' }, form: { id: 'lead', version: 1 }, definition: {} },
    ...{ answersSealed: Buffer.from('x'), channel: 'chat', target: 'institution', reporterId, standing },
    ...{ institutionId: institution._id, actFrom: corps.today(), actTo: corps.today(), codes: ['x'] },
    ...{ status: 'registered', receivedAt, countedFrom: receivedAt, updatedAt: receivedAt, revision: 1 },
  });
}

const termOf = ({ term }: ComplaintWorld) => Appointment.findById(term._id).orFail().lean();

describe('scenario 7 (CQ 13): a written complaint', () => {
  it('asks for the signed document and loses nothing; the clock runs once it is there', async () => {
    const one = await complaintWorld(corps, 'chongqing');
    const { no, status } = await one.enter();
    expect(status).toBe('awaiting_document');
    const id = (await one.stored(no))._id;
    expect(await Clock.countDocuments({ 'object.id': id })).toBe(0);
    const early = one.step(one.people.liaison, no, 'register', { supervisorNo: one.term.no });
    expect((await refusalOf(early)).code).toBe('complaint.document_required');
    const none = supplyDocumentAsStaff(one.people.liaison, { no, fileIds: ['x'] });
    expect((await refusalOf(none)).code).toBe('complaint.document_required');
    const file = await one.fileOf(one.people.liaison);
    await supplyDocumentAsStaff(one.people.liaison, { no, fileIds: [file.id] });
    expect(await one.stored(no)).toMatchObject({ status: 'filed', article: '13', takenAs: 'complaint' });
    // Twenty working days (ours) after 2026-11-25.
    const clock = await Clock.findOne({ 'object.id': id }).lean();
    expect(clock).toMatchObject({ kind: 'complaint.handle', limitOn: '2026-12-23' });
    const { items, evidence } = await getComplaint(one.people.approver, { no }).then((file) => ({
      items: file.answers,
      evidence: file.evidence,
    }));
    expect(items).toMatchObject({ contactName: '周小燕', signedDocument: [{ id: file.id }] });
    expect(evidence).toHaveLength(2);
  });

  it('the supervisor stays active to the end, is heard and reads facts without who said so', async () => {
    const one = await complaintWorld(corps, 'chongqing');
    const no = await one.inquire();
    const active = async () => {
      const term = await termOf(one);
      expect([term.status, isInForce(term, corps.today())]).toEqual(['active', true]);
    };
    await active();
    await corps.handleEvents();
    const [asked] = await listOwnComplaints(corps.services, one.personId);
    expect(asked).toMatchObject({ no, facts: one.facts, canAnswer: true, decision: null });
    const text = JSON.stringify(asked);
    for (const secret of ['周小燕', '13900001111', '吴大勇', '仁济诊所']) expect(text).not.toContain(secret);
    expect((await refusalOf(one.propose(no, { heard: 'written' }))).code).toBe('complaint.not_heard');
    expect((await refusalOf(one.propose(no, { heard: 'silent' }))).code).toBe('complaint.not_heard');
    await answerComplaint(corps.services, { personId: one.personId, no, text: '药是我自己付的钱。' });
    const stranger = answerComplaint(corps.services, { personId: randomUUID(), no, text: '不是我。' });
    expect((await refusalOf(stranger)).code).toBe('complaint.not_found');
    await one.propose(no, { heard: 'written', founded: false });
    await active();
    await one.step(one.people.approver, no, 'dismissComplaint', { text: '核实后认定不属实。' });
    await active();
    await corps.handleEvents();
    const told = await Delivery.find({ personId: one.personId }).sort({ createdAt: 1 }).lean();
    expect(told.map(({ kind }) => kind).sort()).toEqual(['complaintHearing', 'complaintUnfounded']);
    for (const { kind, object } of told) {
      const built = JSON.stringify(await messageKind(kind).build(object?.id ?? '', corps.services));
      expect(built).toContain(no);
      for (const secret of ['药品', '仁济', '周小燕', one.facts]) expect(built).not.toContain(secret);
    }
    const [decided] = await listOwnComplaints(corps.services, one.personId);
    expect(decided?.decision).toMatchObject({ reason: '核实后认定不属实。', article: '13' });
    const late = answerComplaint(corps.services, { personId: one.personId, no, text: '谢谢。' });
    expect((await refusalOf(late)).code).toBe('complaint.wrong_status');
  });

  it('CQ 8(1), 10: an established breach leaves no warning, only the proposal, which a second person decides', async () => {
    const one = await complaintWorld(corps, 'chongqing');
    const no = await one.inquire();
    expect((await refusalOf(one.propose(no, { breaches: ['6(6)'] }))).code).toBe('input.invalid');
    await one.propose(no, { breaches: ['10(4)'] });
    const { approver, reviewer } = one.people;
    await one.step(approver, no, 'uphold', { text: '经查看录像，情况属实。' });
    const warn = one.step(approver, no, 'handle', { measure: 'warning', text: '请遵守工作纪律。' });
    expect((await refusalOf(warn)).code).toBe('complaint.must_dismiss');
    const dismissal = { measure: 'dismissal', text: '已提请解聘。', ground: 'DISCIPLINE_ANY' } as const;
    await one.step(approver, no, 'handle', dismissal);
    expect((await termOf(one)).status).toBe('active');
    expect(await Dismissal.findOne({ appointmentId: one.term._id }).lean()).toMatchObject({
      ...{ open: true, ground: 'DISCIPLINE_ANY', article: '8(1)', proposedBy: reviewer.actor.id },
    });
    const { revision } = await termOf(one);
    const decision = { no: one.term.no, revision, decision: 'dismiss', reason: '情况属实。' } as const;
    await decideDismissal(approver, decision);
    expect((await termOf(one)).status).toBe('dismissed');
    const clock = await Clock.findOne({ 'object.id': (await one.stored(no))._id }).lean();
    expect(clock).toMatchObject({ state: 'stopped', outcome: 'met' });
  });
});

describe('IM 15, 12(1)', () => {
  it('any form is taken: a telephone call without any paper', async () => {
    const one = await complaintWorld(corps, 'inner-mongolia');
    const { no, status } = await one.enter({ authorisation: undefined });
    expect(status).toBe('filed');
    await one.step(one.people.liaison, no, 'register', { supervisorNo: one.term.no });
    expect(await one.stored(no)).toMatchObject({ status: 'registered', article: '15' });
  });

  it('an illegal act is handed over: a warning alone is refused, the transfer is on record', async () => {
    const one = await complaintWorld(corps, 'inner-mongolia');
    const no = await one.inquire();
    await one.propose(no, { illegal: true, breaches: ['9(3)'] });
    await one.step(one.people.approver, no, 'uphold', { text: '经查看录像，情况属实。' });
    const warn = one.step(one.people.approver, no, 'handle', { measure: 'warning', text: '请遵守纪律。' });
    expect((await refusalOf(warn)).code).toBe('complaint.transfer_owed');
    const transfer = { to: '市公安局', matter: '索取财物的材料。' };
    await one.step(one.people.approver, no, 'handle', { measure: 'transfer', text: '已移交。', transfer });
    expect(await TransferRecord.findOne({ appointmentId: one.term._id }).lean()).toMatchObject({
      ...{ to: '市公安局', article: '12(1)', dismissalId: (await one.stored(no))._id },
    });
    expect((await termOf(one)).status).toBe('active');
  });
});

it('HN 11: a note of discipline, no procedure, nobody told; it does not lie unread (ours)', async () => {
  const one = await complaintWorld(corps, 'hunan');
  const { no } = await one.enterWhole();
  const wrong = one.step(one.people.liaison, no, 'register', { supervisorNo: one.term.no });
  expect((await refusalOf(wrong)).code).toBe('complaint.wrong_way');
  const clock = async () =>
    Clock.findOne({ 'object.id': (await one.stored(no))._id })
      .orFail()
      .lean();
  expect(await clock()).toMatchObject({ state: 'running', limitOn: '2026-12-23' });
  await one.step(one.people.liaison, no, 'note', { supervisorNo: one.term.no });
  await corps.handleEvents();
  const row = await one.stored(no);
  expect(row).toMatchObject({ status: 'noted', takenAs: 'note', article: '11' });
  expect(await clock()).toMatchObject({ state: 'stopped' });
  expect(await Delivery.countDocuments({ personId: one.personId })).toBe(0);
  expect(await listOwnComplaints(corps.services, one.personId)).toEqual([]);
});

it.each(['shucheng', 'lincang'])('%s gives no procedure: taken as an opinion (ours, trap 30)', async (id) => {
  const one = await complaintWorld(corps, id);
  const { no } = await one.enterWhole();
  await one.step(one.people.liaison, no, 'passOn', {});
  const { _id, ...row } = await one.stored(no);
  expect(row).toMatchObject({ status: 'passed_on', takenAs: 'opinion', article: 'ours' });
  expect(await Clock.findOne({ 'object.id': _id }).lean()).toMatchObject({ state: 'stopped' });
  const { no: opinionNo } = await Opinion.findOne({ bureauId: one.bureauId }).orFail().lean();
  const { items, lines } = presentOpinion(await getOpinion(one.people.liaison, { no: opinionNo }));
  expect(items[0]?.value).toMatch(/林晓梅\n这位监督员进入药房/);
  expect(lines.map(({ text }) => text).join()).toContain(no);
  expect((await getComplaint(one.people.liaison, { no })).opinionNo).toBe(opinionNo);
});

describe('who may know and who decides', () => {
  it('专人 are out once the inquiry runs, others who are not named never were in: 404, no row, no count', async () => {
    const one = await complaintWorld(corps, 'chongqing');
    const no = await one.inquire();
    const { liaison, handler, reviewer, approver, auditor } = one.people;
    for (const out of [liaison, handler, await one.staff('admin'), await one.staff('discipline')]) {
      expect((await refusalOf(getComplaint(out, { no }))).code).toBe('complaint.not_found');
    }
    for (const out of [liaison, handler]) {
      const { rows, counts } = await listComplaints(out, page);
      expect([rows.length, Object.values(counts).reduce((a, b) => a + b)]).toEqual([0, 0]);
    }
    for (const inside of [reviewer, approver, auditor]) {
      expect((await listComplaints(inside, page)).rows.map((row) => row.no)).toEqual([no]);
    }
    await one.propose(no);
    const own = one.step(reviewer, no, 'uphold', { text: '情况属实。' });
    expect((await refusalOf(own)).code).toBe('permission.denied');
    const both = await one.staff('reviewer', 'approver');
    const { no: second } = await one.enterWhole();
    await one.step(liaison, second, 'register', { supervisorNo: one.term.no });
    await one.step(approver, second, 'investigate', { investigatorId: both.actor.id, facts: one.facts });
    await one.step(both, second, 'propose', {
      ...{ founded: false, heard: 'talk', breaches: [], illegal: false, report: '经核实没有这种情况。' },
    });
    const alone = one.step(both, second, 'dismissComplaint', { text: '不属实。' });
    expect((await refusalOf(alone)).code).toBe('complaint.second_person');
  });

  it('a 专人 cannot be the investigator; no text for the supervisor names who spoke', async () => {
    const one = await complaintWorld(corps, 'chongqing');
    const { no } = await one.enterWhole();
    const { liaison, approver, reviewer } = one.people;
    await one.step(liaison, no, 'register', { supervisorNo: one.term.no });
    const alsoLiaison = await one.staff('reviewer', 'liaison');
    for (const { actor } of [liaison, alsoLiaison, approver, one.people.auditor]) {
      const name = one.step(approver, no, 'investigate', { investigatorId: actor.id, facts: one.facts });
      expect(await refusalOf(name)).toMatchObject({ code: 'input.invalid', path: 'investigatorId' });
    }
    for (const secret of ['周小燕', '周 小 燕', '139-0000-1111', '吴大勇']) {
      const facts = `据${secret}反映，请说明经过。`;
      const name = one.step(approver, no, 'investigate', { investigatorId: reviewer.actor.id, facts });
      expect((await refusalOf(name)).code, secret).toBe('complaint.names_complainant');
    }
  });
});

describe('the mark of a possible retaliation', () => {
  it.each([
    ['a lead as a supervisor', 'supervisor', true, 0, true],
    ['a lead under the same WeChat identity', 'named', true, 0, true],
    ['90 days ago', 'supervisor', true, -90, true],
    ['91 days ago', 'supervisor', true, -91, false],
    ['somebody else’s lead', 'supervisor', false, 0, false],
    ['an anonymous lead that is remembered', 'anonymous', true, 0, false],
  ] as const)('%s', async (_name, standing, isTheirs, days, expected) => {
    const one = await complaintWorld(corps, 'chongqing');
    const other = { personId: randomUUID(), supervisorId: randomUUID() };
    const { supervisorId } = one.term;
    const own =
      standing === 'supervisor' ? { personId: randomUUID(), supervisorId } : { personId: one.personId };
    const at = new Date(corps.services.clock.now().getTime() + days * 86_400_000);
    await lead(one, standing, isTheirs ? own : other, at);
    const { no } = await one.enterWhole();
    await one.step(one.people.liaison, no, 'register', { supervisorNo: one.term.no });
    expect((await getComplaint(one.people.approver, { no })).retaliation).toBe(expected);
    for (const reader of [one.people.liaison, one.people.auditor]) {
      expect((await getComplaint(reader, { no })).retaliation).toBeNull();
    }
  });
});

it('nothing that the institution, the investigator or the supervisor wrote is readable in the store', async () => {
  const one = await complaintWorld(corps, 'chongqing');
  const words = ['金丝雀联系', '金丝雀事实', '金丝雀说明', '金丝雀报告', '金丝雀决定'];
  const facts = `${words[1]}${'情况'.repeat(20)}`;
  const signedDocument = [await one.fileOf(one.people.liaison)];
  const { no } = await one.enter({ contactName: words[0], facts, signedDocument });
  await one.step(one.people.liaison, no, 'register', { supervisorNo: one.term.no });
  const investigatorId = one.people.reviewer.actor.id;
  await one.step(one.people.approver, no, 'investigate', { investigatorId, facts });
  await answerComplaint(corps.services, { personId: one.personId, no, text: words[2] ?? '' });
  await one.propose(no, { report: words[3] ?? '', founded: false });
  await one.step(one.people.approver, no, 'dismissComplaint', { text: words[4] ?? '' });
  await corps.handleEvents();
  const bytes = Buffer.concat(
    await Promise.all(
      Object.values(mongoose.models).map(async ({ collection }) => {
        const rows = await collection.find().toArray();
        return Buffer.concat(rows.map((row) => mongoose.mongo.BSON.serialize(row)));
      }),
    ),
  );
  // The number stands in clear: whoever looks this way would find the words too.
  expect(bytes.includes(no)).toBe(true);
  for (const word of words) expect(bytes.includes(word), word).toBe(false);
});

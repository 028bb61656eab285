import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOwnMatters } from '../../../../../server/commands/chat/ownMatters.ts';
import { Complaint } from '../../../../../server/models/complaint.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { Task } from '../../../../../server/models/task.ts';
import { listOwnComplaints } from '../../../../../server/queries/complaints/listOwnComplaints.ts';
import { messageKind } from '../../../../../server/queries/messages/index.ts';
import { complaintWorld } from '../../../../support/complaintWorld.ts';
import { type Corps, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
beforeAll(async () => {
  corps = await startCorps('2026-11-25');
});
afterAll(() => corps.stop());

describe('what both sides hear in the end', () => {
  it('asked again, the supervisor hears of it again and reads what is asked now', async () => {
    const one = await complaintWorld(corps, 'chongqing');
    const no = await one.inquire();
    const investigatorId = one.people.handler.actor.id;
    const facts = '另请说明当天有没有向药房出示证件。';
    await one.step(one.people.approver, no, 'investigate', { investigatorId, facts });
    await corps.handleEvents();
    const told = await Delivery.find({ personId: one.personId }).lean();
    expect(told.map(({ kind }) => kind)).toEqual(['complaintHearing', 'complaintHearing']);
    expect(await listOwnComplaints(corps.services, one.personId)).toMatchObject([{ no, facts }]);
  });

  it('the supervisor reads what came out and what follows, each on its day', async () => {
    const one = await complaintWorld(corps, 'inner-mongolia');
    const no = await one.inquire();
    await one.propose(no, { breaches: ['9(1)'] });
    await one.step(one.people.approver, no, 'uphold', { text: '录像里看得清楚。' });
    const lines = async () => {
      const follower = { _id: one.personId, accountKey: 'gh_1' } as const;
      const [matter] = await listOwnMatters(corps.services, follower, corps.services.clock.now());
      return matter?.messages.map(({ text }) => text) ?? [];
    };
    expect(await lines()).toEqual([
      `请您说明以下情况：${one.facts}`,
      '核实结果：属实。录像里看得清楚。依据第九条第（一）项。',
    ]);
    const text = '请你今后说明来意、不带走物品。';
    await one.step(one.people.approver, no, 'handle', { measure: 'warning', text });
    expect((await lines()).slice(1)).toEqual([
      '核实结果：属实。录像里看得清楚。',
      '处理：提醒告诫。请你今后说明来意、不带走物品。依据第十五条。',
    ]);
  });

  it('whoever spoke for the institution is told the class of the result where they wrote; for paper staff are asked to', async () => {
    const one = await complaintWorld(corps, 'inner-mongolia');
    const no = await one.inquire();
    await one.propose(no, { founded: false });
    await one.step(one.people.approver, no, 'dismissComplaint', { text: '经核实不属实。' });
    await corps.handleEvents();
    const { _id } = await one.stored(no);
    const tasks = await Task.find({ 'object.id': _id, kind: 'tellInstitution' }).lean();
    expect(tasks).toMatchObject([{ subject: no, state: 'open', article: '15' }]);

    const filedBy = randomUUID();
    const second = await one.inquire();
    await Complaint.updateOne({ no: second }, { $set: { channel: 'chat', filedBy } });
    await corps.handleEvents();
    expect(await Delivery.countDocuments({ personId: filedBy })).toBe(0);
    await one.propose(second);
    await one.step(one.people.approver, second, 'uphold', { text: '经核实属实。' });
    await one.step(one.people.approver, second, 'handle', { measure: 'warning', text: '请遵守纪律。' });
    await corps.handleEvents();
    const told = await Delivery.find({ personId: filedBy }).lean();
    expect(told.map(({ kind }) => kind)).toEqual(['complaintAnswered', 'complaintAnswered']);
    const card = JSON.stringify(
      await messageKind('complaintAnswered').build(told[0]?.object?.id ?? '', corps.services),
    );
    expect(card).toContain('已处理');
    for (const secret of ['林晓梅', '药', '仁济', '告诫']) expect(card).not.toContain(secret);
    expect(await Task.countDocuments({ subject: second, kind: 'tellInstitution' })).toBe(0);
  });
});

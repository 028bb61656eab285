import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideApplication } from '../../../../../server/commands/applications/decideApplication.ts';
import { withdrawApplication } from '../../../../../server/commands/applications/withdrawApplication.ts';
import { askUnitOpinion } from '../../../../../server/commands/unitOpinions/askUnitOpinion.ts';
import { expireUnitOpinions } from '../../../../../server/commands/unitOpinions/expireUnitOpinions.ts';
import { giveUnitOpinion } from '../../../../../server/commands/unitOpinions/giveUnitOpinion.ts';
import { revokeUnitOpinion } from '../../../../../server/commands/unitOpinions/revokeUnitOpinion.ts';
import { Application } from '../../../../../server/models/application.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Task } from '../../../../../server/models/task.ts';
import { UnitOpinion } from '../../../../../server/models/unitOpinion.ts';
import { presentApplication } from '../../../../../server/presenters/applicationDetail.ts';
import { getApplication } from '../../../../../server/queries/applications/getApplication.ts';
import { listOwnApplications } from '../../../../../server/queries/applications/listOwnApplications.ts';
import { asStaff, buildReviewable } from '../../../../support/reviews.ts';
import { openStage, refusal, type Stage } from './support.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

const answer = { verdict: 'agree', opinion: '同意推荐。', signer: '周某', post: '科长' } as const;
const unit = '某区政协';
const asUnit = () => ({ ...stage.services, actor: { kind: 'system', id: 'unit' } }) as const;

async function waiting() {
  const bureauId = await stage.bureau('chongqing');
  const application = await buildReviewable(stage.services, bureauId, { mode: 'recommend' });
  return { ...application, reviewer: asStaff(stage.services, bureauId, 'reviewer'), bureauId };
}

const shortlist = (context: ReturnType<typeof asStaff>, no: string, revision: number) =>
  decideApplication(context, {
    ...{ no, decision: 'shortlist', reason: '材料齐全。', returnedFields: [], revision },
  } as const);

describe('CQ annex 2, item 17', () => {
  it('scenario 5: the reviewer cannot shortlist before the unit’s opinion and can after it', async () => {
    const { no, _id, reviewer, personId } = await waiting();
    expect((await refusal(shortlist(reviewer, no, 1))).code).toBe('application.wrong_status');
    const { token, expiresOn } = await askUnitOpinion(reviewer, { no, unit });
    expect(expiresOn).toBe('2026-12-09');
    expect(JSON.stringify(await UnitOpinion.find().lean())).not.toContain(token);
    await giveUnitOpinion(asUnit(), { token, ...answer });
    expect((await shortlist(reviewer, no, 2)).status).toBe('shortlisted');

    const file = presentApplication(await getApplication(reviewer, { no }), reviewer.actor, new Date());
    expect(file.items.find(({ no: item }) => item === 17)?.text).toContain('同意推荐。（某区政协');
    expect(file.unitOpinion?.links).toMatchObject([{ state: 'given', answer: { signer: '周某' } }]);
    const stored = await Application.findById(_id).lean();
    expect(JSON.stringify(stored)).not.toContain('某区政协');
    const events = JSON.stringify(await Event.find({ 'object.id': _id }).lean());
    for (const secret of ['某区政协', '周某', '同意推荐']) expect(events).not.toContain(secret);
    const [own] = await listOwnApplications(personId ?? '', stage.services.crypto);
    expect(JSON.stringify(own)).not.toContain('某区政协');
  });

  it('only recommended and invited people wait for one (7(2), 7(3), annex 2)', async () => {
    for (const [profileId, mode, status] of [
      ['chongqing', 'invite', 'unit_opinion'],
      ['chongqing', 'self', 'submitted'],
      ['hunan', 'invite', 'submitted'],
      ['lincang', 'direct_on_recommendation', 'submitted'],
    ] as const) {
      const bureauId = await stage.bureau(profileId);
      const { no, status: found } = await buildReviewable(stage.services, bureauId, { mode });
      expect(found, `${profileId} ${mode}`).toBe(status);
      if (status === 'unit_opinion') continue;
      const ask = askUnitOpinion(asStaff(stage.services, bureauId, 'reviewer'), { no, unit });
      expect((await refusal(ask)).code).toBe('unitOpinion.not_needed');
    }
  });

  it('a new link makes the old one useless; a link works once', async () => {
    const { no, reviewer } = await waiting();
    const first = await askUnitOpinion(reviewer, { no, unit });
    const second = await askUnitOpinion(reviewer, { no, unit });
    const give = (token: string) => refusal(giveUnitOpinion(asUnit(), { token, ...answer }));
    expect((await give(first.token)).code).toBe('unitOpinion.not_found');
    const both = await Promise.allSettled([
      giveUnitOpinion(asUnit(), { token: second.token, ...answer }),
      giveUnitOpinion(asUnit(), { token: second.token, ...answer, verdict: 'decline' }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await give(second.token)).code).toBe('unitOpinion.closed');
  });

  it('a link can be taken back, and dies with the application', async () => {
    const one = await waiting();
    const { token } = await askUnitOpinion(one.reviewer, { no: one.no, unit });
    await revokeUnitOpinion(one.reviewer, { no: one.no });
    const two = await waiting();
    const asked = await askUnitOpinion(two.reviewer, { no: two.no, unit });
    const person = { ...stage.services, actor: { kind: 'person', id: two.personId ?? '' } } as const;
    await withdrawApplication(person, { personId: two.personId ?? '', no: two.no });
    for (const dead of [token, asked.token, 'x'.repeat(43)]) {
      const error = await refusal(giveUnitOpinion(asUnit(), { token: dead, ...answer }));
      expect(error.code).toBe('unitOpinion.not_found');
    }
  });

  it('a unit that declines leaves it to staff: seen, asked again, or rejected by the approver', async () => {
    const { no, reviewer, bureauId } = await waiting();
    const { token } = await askUnitOpinion(reviewer, { no, unit });
    await giveUnitOpinion(asUnit(), { token, ...answer, verdict: 'decline', opinion: '不同意。' });
    const file = presentApplication(await getApplication(reviewer, { no }), reviewer.actor, new Date());
    expect(file).toMatchObject({ status: 'unit_opinion', unitOpinion: { canAsk: true } });
    expect(file.unitOpinion?.links).toMatchObject([
      { stateLabel: '不同意', answer: { opinion: '不同意。' } },
    ]);
    const approver = asStaff(stage.services, bureauId, 'approver');
    const input = { no, decision: 'reject', reason: '单位不同意推荐。', returnedFields: [], revision: 1 };
    expect((await decideApplication(approver, { ...input, decision: 'reject' })).status).toBe('rejected');
  });

  it('says every problem of the form at once, by the annex’s own limit of the item', async () => {
    const { no, reviewer } = await waiting();
    const { token } = await askUnitOpinion(reviewer, { no, unit });
    const opinion = '好'.repeat(1001);
    const error = await refusal(
      giveUnitOpinion(asUnit(), { token, ...answer, opinion, signer: '', post: ' ' }),
    );
    expect(error.problems.map(({ path }) => path).sort()).toEqual(['opinion', 'post', 'signer']);
    expect((await refusal(askUnitOpinion(reviewer, { no }))).problems[0]?.path).toBe('unit');
  });

  it('expiry closes the link at the day’s end and gives staff one task; a new link still works', async () => {
    const { no, _id, reviewer } = await waiting();
    const { token } = await askUnitOpinion(reviewer, { no, unit });
    stage.pass(15);
    expect((await refusal(giveUnitOpinion(asUnit(), { token, ...answer }))).code).toBe('unitOpinion.closed');
    await expireUnitOpinions(stage.services);
    await expireUnitOpinions(stage.services);
    const task = { 'object.id': _id, kind: 'giveUnitOpinion' };
    expect(await Task.find(task).lean()).toMatchObject([{ subject: no, article: 'annex2', state: 'open' }]);
    expect(await Event.countDocuments({ 'object.id': _id, type: 'application.opinionExpired' })).toBe(1);
    const again = await askUnitOpinion(reviewer, { no, unit });
    await giveUnitOpinion(asUnit(), { token: again.token, ...answer });
    expect(await Task.find(task).lean()).toMatchObject([{ state: 'done' }]);
  });
});

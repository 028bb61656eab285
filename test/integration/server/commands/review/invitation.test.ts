import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submitApplication } from '../../../../../server/commands/applications/submitApplication.ts';
import { inviteApplicant } from '../../../../../server/commands/invitations/inviteApplicant.ts';
import { revokeInvitation } from '../../../../../server/commands/invitations/revokeInvitation.ts';
import { askUnitOpinion } from '../../../../../server/commands/unitOpinions/askUnitOpinion.ts';
import { Application } from '../../../../../server/models/application.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Invitation } from '../../../../../server/models/invitation.ts';
import { findInvitationByCode } from '../../../../../server/queries/invitations/findInvitationByCode.ts';
import { listInvitations } from '../../../../../server/queries/invitations/listInvitations.ts';
import { validAnswers } from '../../../../support/applicants.ts';
import { asStaff } from '../../../../support/reviews.ts';
import { openStage, refusal, type Stage } from './support.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

const by = { unit: '某区政协', contact: '王某 13900000000', candidate: '林晓梅' };
const recommend = { mode: 'recommend', unitKind: '政协', ...by };

async function apply(bureauId: string, invitationId: string | undefined, mode = 'recommend') {
  const personId = randomUUID();
  const no = stage.services.ids.matter('SQ', '2026-11-25');
  const context = { ...stage.services, actor: { kind: 'person', id: personId } } as const;
  const form = { id: 'supervisor-application', version: 2 };
  const answers = validAnswers({ declaration: { signedName: '林晓梅', date: '2026-11-25' } });
  await submitApplication(context, { personId, bureauId, no, mode, form, answers, invitationId });
  return no;
}

async function invited() {
  const bureauId = await stage.bureau('chongqing');
  const liaison = asStaff(stage.services, bureauId, 'liaison');
  const made = await inviteApplicant(liaison, recommend);
  const found = await findInvitationByCode(stage.services.crypto, { bureauIds: [bureauId], code: made.code });
  return { bureauId, liaison, ...made, id: found?._id ?? '' };
}

describe('invitations', () => {
  it('CQ 7(2): a code opens the mode once; the unit that recommended is the one that is asked', async () => {
    const { bureauId, liaison, code, no, id } = await invited();
    expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTUVWXY]{8}$/);
    const stored = JSON.stringify(await Invitation.findById(id).lean());
    for (const secret of [code, by.unit, by.contact, by.candidate]) expect(stored).not.toContain(secret);
    const applicationNo = await apply(bureauId, id);
    expect(await Application.findOne({ no: applicationNo }).lean()).toMatchObject({
      ...{ status: 'unit_opinion', invitationId: id },
    });
    const asked = await askUnitOpinion(asStaff(stage.services, bureauId, 'reviewer'), { no: applicationNo });
    expect(asked.unit).toBe(by.unit);
    expect((await refusal(apply(bureauId, id))).code).toBe('invitation.unusable');
    const { rows } = await listInvitations(liaison, { limit: 20 });
    expect(rows).toMatchObject([{ no, state: 'used', applicationNo, details: by }]);
    const events = JSON.stringify(await Event.find({ 'object.id': id }).lean());
    for (const secret of [code, by.unit, by.candidate]) expect(events).not.toContain(secret);
  });

  it('lets one of two candidates with the same code through', async () => {
    const { bureauId, id } = await invited();
    const results = await Promise.allSettled([apply(bureauId, id), apply(bureauId, id)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await Application.countDocuments({ bureauId })).toBe(1);
  });

  it('refuses an expired, a revoked and a foreign one, one for another mode, and none at all', async () => {
    const revoked = await invited();
    await revokeInvitation(revoked.liaison, { no: revoked.no });
    expect((await refusal(apply(revoked.bureauId, revoked.id))).code).toBe('invitation.unusable');
    const again = revokeInvitation(revoked.liaison, { no: revoked.no });
    expect((await refusal(again)).code).toBe('invitation.wrong_status');
    const foreign = await invited();
    expect((await refusal(apply(revoked.bureauId, foreign.id))).code).toBe('invitation.unusable');
    expect((await refusal(apply(foreign.bureauId, foreign.id, 'invite'))).code).toBe('invitation.unusable');
    expect((await refusal(apply(foreign.bureauId, undefined))).code).toBe('application.mode_closed');
    expect((await refusal(revokeInvitation(revoked.liaison, { no: foreign.no }))).code).toBe(
      'invitation.not_found',
    );
    const late = await invited();
    stage.pass(31);
    expect((await refusal(apply(late.bureauId, late.id))).code).toBe('invitation.unusable');
  });

  it.each([
    ['shucheng', { mode: 'recommend' }, 'mode'],
    ['chongqing', { mode: 'open_call' }, 'mode'],
    ['chongqing', { mode: 'recommend', unitKind: '新闻媒体' }, 'unitKind'],
    ['lincang', { mode: 'direct_on_recommendation' }, 'unitKind'],
    ['inner-mongolia', { mode: 'unit', unitKind: '人大' }, 'unitKind'],
  ])('%s has no such way: %o', async (profileId, way, path) => {
    const liaison = asStaff(stage.services, await stage.bureau(profileId), 'liaison');
    const error = await refusal(inviteApplicant(liaison, { ...by, ...way }));
    expect(error.problems.map((problem) => problem.path)).toEqual([path]);
  });

  it.each([
    ['lincang', { mode: 'direct_on_recommendation', unitKind: '新闻媒体' }],
    ['inner-mongolia', { mode: 'invite' }],
    ['hunan', { mode: 'invite', unitKind: '社区' }],
    ['hunan', { mode: 'unit' }],
  ])('%s invites by its own articles: %o (LC 5(2), IM 6(2)(3), HN 4(2), 6(2))', async (profileId, way) => {
    const liaison = asStaff(stage.services, await stage.bureau(profileId), 'liaison');
    expect((await inviteApplicant(liaison, { ...by, ...way })).code).toHaveLength(8);
  });

  it('is not the reviewer’s to give out', async () => {
    const reviewer = asStaff(stage.services, await stage.bureau('chongqing'), 'reviewer');
    expect((await refusal(inviteApplicant(reviewer, recommend))).code).toBe('permission.denied');
  });
});

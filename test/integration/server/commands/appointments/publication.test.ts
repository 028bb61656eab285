import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordPublication } from '../../../../../server/commands/appointments/recordPublication.ts';
import { registerSupervisor } from '../../../../../server/commands/appointments/registerSupervisor.ts';
import { recordPublishConsent } from '../../../../../server/commands/appointments/setPublishConsent.ts';
import { taskNoteContext } from '../../../../../server/commands/tasks/completeTask.ts';
import { openTask } from '../../../../../server/commands/tasks/openTask.ts';
import { addDays, addYears } from '../../../../../server/domain/calendar/days.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { Appointment } from '../../../../../server/models/appointment.ts';
import { Certificate } from '../../../../../server/models/certificate.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Task } from '../../../../../server/models/task.ts';
import { listPublished } from '../../../../../server/queries/appointments/listPublished.ts';
import { appointingBureau, staffContext } from '../../../../support/appointing.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const today = () => beijingDay(app.services.clock.now());

describe('publication', () => {
  it('IM: the name is absent from the public list unless the person gave separate consent (scenario 13, PIPL 25)', async () => {
    const bureauId = await appointingBureau(app.services, 'inner-mongolia');
    const silent = await buildAppointment(app.services, { bureauId, card: { name: '乌云其木格' } });
    await buildAppointment(app.services, { bureauId, card: { name: '巴特尔' } });
    const liaison = staffContext(app.services, bureauId, 'liaison');
    const list = () => listPublished(app.services, { bureauId, limit: 50 });
    await expect(list()).rejects.toMatchObject({ code: 'request.not_found' });
    const publish = { no: silent.no, where: '官方网站', on: today() };
    await expect(recordPublication(liaison, publish)).rejects.toMatchObject({
      code: 'publication.not_allowed',
    });
    await recordPublishConsent(liaison, { no: silent.no, given: true });
    expect((await list()).rows).toEqual([{ name: '乌云其木格', unit: '退休教师' }]);
    await recordPublication(liaison, publish);
    await recordPublishConsent(liaison, { no: silent.no, given: false });
    await expect(list()).rejects.toMatchObject({ code: 'request.not_found' });
    const events = await Event.find({ 'object.id': silent._id }).sort({ at: 1 }).lean();
    expect(events.map(({ type }) => type).sort()).toEqual([
      'appointment.publishConsentGiven',
      'appointment.publishConsentWithdrawn',
      'appointment.published',
    ]);
  });

  it.each(['shucheng', 'chongqing', 'lincang', 'hunan'])(
    'is ordered in %s: those in force, name and unit at most, without asking for consent (trap 9)',
    async (profileId) => {
      const bureauId = await appointingBureau(app.services, profileId);
      const build = (name: string, changes: object) =>
        buildAppointment(app.services, { bureauId, card: { name, mobile: '13800138000' }, ...changes });
      const one = await build('林晓梅', {});
      await build('张三', { status: 'under_inquiry' });
      await build('待发证', { status: 'appointed' });
      await build('已解聘', { status: 'dismissed' });
      await build('已期满', { termStart: addYears(today(), -4), termEnd: addDays(today(), -1) });
      await build('未开始', { termStart: addDays(today(), 1) });
      const { rows } = await listPublished(app.services, { bureauId, limit: 50 });
      expect(rows.map(({ name }) => name).sort()).toEqual(['张三', '林晓梅']);
      expect(JSON.stringify(rows)).not.toContain('13800138000');
      const liaison = staffContext(app.services, bureauId, 'liaison');
      await expect(recordPublishConsent(liaison, { no: one.no, given: true })).rejects.toMatchObject({
        code: 'publication.consent_not_needed',
      });
    },
  );

  it('closes the task with where and when', async () => {
    const bureauId = await appointingBureau(app.services, 'shucheng');
    const { _id, no } = await buildAppointment(app.services, { bureauId });
    const liaison = staffContext(app.services, bureauId, 'liaison');
    const object = { kind: 'appointment', id: _id } as const;
    await openTask(liaison, { bureauId, kind: 'publishList', object, subject: no, article: '9' });
    await recordPublication(liaison, { no, where: '县政府网站', on: '2026-11-25' });
    const task = await Task.findById(`publishList-${_id}`).lean();
    expect(task).toMatchObject({ state: 'done', finishedBy: liaison.actor.id });
    if (!task?.noteSealed) throw new Error('no note');
    const note = app.services.crypto.open(task.noteSealed, taskNoteContext(task._id));
    expect(note).toBe('2026-11-25，县政府网站');
    expect((await Appointment.findById(_id).lean())?.publication).toEqual({
      where: '县政府网站',
      on: '2026-11-25',
    });
  });
});

describe('entering the corps that serves already', () => {
  const paper = (changes: object = {}) => ({
    name: '王建国',
    mode: 'open_call',
    termStart: addYears(today(), -1),
    certificates: [
      { kind: '聘书', no: '湘监聘2025-7' },
      { kind: '社会监督员证', no: '湘监证2025-7' },
    ],
    ...changes,
  });

  it('keeps the term and the numbers on paper (HN 6)', async () => {
    const bureauId = await appointingBureau(app.services, 'hunan');
    const { no } = await registerSupervisor(staffContext(app.services, bureauId, 'liaison'), paper());
    const row = await Appointment.findOne({ no }).lean();
    const end = addDays(addYears(today(), 2), -1);
    expect(row).toMatchObject({ status: 'active', termEnd: end, nextCheckOn: addDays(end, -60) });
    const numbers = await Certificate.find({ appointmentId: row?._id ?? '' }).lean();
    expect(numbers.map((one) => one.no).sort()).toEqual(['湘监聘2025-7', '湘监证2025-7']);
    const again = registerSupervisor(staffContext(app.services, bureauId, 'liaison'), paper());
    await expect(again).rejects.toMatchObject({ code: 'certificate.number_taken' });
    expect(await Appointment.countDocuments({ bureauId })).toBe(1);
  });

  it('refuses what does not fit the document, everything at once (HN 4, 6; trap 8)', async () => {
    const bureauId = await appointingBureau(app.services, 'hunan');
    const attempt = registerSupervisor(
      staffContext(app.services, bureauId, 'liaison'),
      paper({
        mode: 'recommend',
        termStart: addDays(today(), 3),
        termEnd: addDays(today(), -3),
        certificates: [{ kind: '聘任证书', no: '1' }],
      }),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'input.invalid' });
    const problems = await attempt.catch(({ problems }) =>
      problems.map(({ path }: { path: string }) => path),
    );
    expect(problems).toEqual([
      'mode',
      'termStart',
      'termEnd',
      'termEnd',
      'certificates',
      'certificates',
      'certificates',
    ]);
    const reviewer = staffContext(app.services, bureauId, 'reviewer');
    await expect(registerSupervisor(reviewer, paper())).rejects.toMatchObject({ code: 'permission.denied' });
  });
});

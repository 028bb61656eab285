import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmFocusClaim } from '../../../../../server/commands/focus/confirmFocusClaim.ts';
import { proposeOwnFocusClaim } from '../../../../../server/commands/focus/proposeFocusClaim.ts';
import {
  releaseFocusClaim,
  releaseOwnFocusClaim,
} from '../../../../../server/commands/focus/releaseFocusClaim.ts';
import { decideRecusal } from '../../../../../server/commands/interests/decideRecusal.ts';
import { declareAsStaff } from '../../../../../server/commands/interests/declareOwnInterest.ts';
import { raiseInterest } from '../../../../../server/commands/interests/raiseInterest.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { Event } from '../../../../../server/models/event.ts';
import { FocusClaim } from '../../../../../server/models/focusClaim.ts';
import { Interest } from '../../../../../server/models/interest.ts';
import { Task } from '../../../../../server/models/task.ts';
import { messageKind } from '../../../../../server/queries/messages/index.ts';
import { handleEvent } from '../../../../../server/queues/jobs/handleEvent.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { declareFamily, interestWorld } from '../../../../support/interestWorld.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const today = () => beijingDay(app.services.clock.now());
const number = (prefix: string) => app.services.ids.matter(prefix, today());

const world = (profileId: string) => interestWorld(app, profileId);

describe('what the supervisor is told', () => {
  /** Handles an event twice, as a queue may, and returns the messages that are owed about its object. */
  async function told(type: string, objectId: string) {
    const events = await Event.find({ type, 'object.id': objectId }).lean();
    for (const { _id } of [...events, ...events]) await handleEvent(app.services, _id);
    return Delivery.find({ 'object.id': objectId }).lean();
  }

  it('LC 9(6): the decision on recusal, without the institution; on paper by telephone', async () => {
    const it = await world('lincang');
    const { no, row } = await declareFamily(it, true);
    const decision = { no, decision: 'recuse', reason: '确有关系。', revision: row.revision } as const;
    await decideRecusal(it.as('approver'), decision);
    const rows = await told('interest.decided', row._id);
    expect(rows).toMatchObject([{ kind: 'recusalDecided', personId: it.personId }]);
    const words = await messageKind('recusalDecided').build(row._id, app.services);
    expect(words).toMatchObject({ character_string1: no, phrase3: '需要回避' });
    expect(JSON.stringify(words)).not.toContain('仁济');

    const paper = await buildAppointment(app.services, { bureauId: it.bureauId });
    const raised = { no: number('LY'), institutionId: it.other._id, type: 'dispute' } as const;
    await raiseInterest(it.as('liaison'), { ...raised, claimsImpartial: false, appointmentNo: paper.no });
    const second = { no: raised.no, decision: 'keep', reason: '查无此事。', revision: 1 } as const;
    await decideRecusal(it.as('approver'), second);
    const { _id } = await Interest.findOne({ no: raised.no }).orFail().lean();
    expect(await told('interest.decided', _id)).toEqual([]);
    expect(await Task.find({ kind: 'tellByPhone', 'object.id': _id }).lean()).toMatchObject([
      { subject: raised.no, article: '9(6)' },
    ]);
  });

  it('an officer is not written to about their own interest', async () => {
    const it = await world('lincang');
    const own = { no: number('LY'), institutionId: it.clinic._id, type: 'dispute' } as const;
    await declareAsStaff(it.as('liaison'), { ...own, claimsImpartial: false });
    const decision = { no: own.no, decision: 'recuse', reason: '确有关系。', revision: 1 } as const;
    await decideRecusal(it.as('approver'), decision);
    const { _id } = await Interest.findOne({ no: own.no }).orFail().lean();
    expect(await told('interest.decided', _id)).toEqual([]);
    expect(await Task.countDocuments({ kind: 'tellByPhone', 'object.id': _id })).toBe(0);
  });

  it('LC 11: a claim confirmed, and released by staff; not what they released themselves', async () => {
    const it = await world('lincang');
    const claim = async (institutionId: string) => {
      const no = number('GZ');
      await proposeOwnFocusClaim(it.person, { personId: it.personId, no, institutionId });
      return FocusClaim.findOne({ no }).orFail().lean();
    };
    const { _id, no } = await claim(it.clinic._id);
    await confirmFocusClaim(it.as('liaison'), { no, revision: 1 });
    expect(await told('focusClaim.confirmed', _id)).toMatchObject([{ kind: 'focusConfirmed' }]);
    await releaseFocusClaim(it.as('liaison'), { no, revision: 2 });
    const kinds = (await told('focusClaim.released', _id)).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['focusConfirmed', 'focusReleased']);
    const words = await messageKind('focusConfirmed').build(_id, app.services);
    expect(words).toMatchObject({ character_string1: no, phrase3: '已确认' });
    expect(JSON.stringify(words)).not.toContain('仁济');

    const own = await claim(it.other._id);
    await releaseOwnFocusClaim(it.person, { personId: it.personId, no: own.no });
    expect(await told('focusClaim.released', own._id)).toEqual([]);
  });
});

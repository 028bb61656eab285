import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personIdOf } from '../../../../../server/commands/chat/personId.ts';
import { offerBinding } from '../../../../../server/commands/people/offerBinding.ts';
import { Appointment } from '../../../../../server/models/appointment.ts';
import { Event } from '../../../../../server/models/event.ts';
import { staffContext } from '../../../../support/appointing.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

/** Somebody entered from paper, and the liaison who looks after them. */
async function fromPaper() {
  const { bureauId } = product.account.settings;
  const appointment = await buildAppointment(product.services, { bureauId });
  return { appointment, liaison: staffContext(product.services, bureauId, 'liaison') };
}

describe('a supervisor entered from paper comes to WeChat', () => {
  it('is known by the code, once; staff see the event, and no event holds the code', async () => {
    const { appointment, liaison } = await fromPaper();
    const { no } = appointment;
    const { code } = await offerBinding(liaison, { no });
    const phone = await product.phones.add();
    const said = await phone.say(`绑定码 ${code.toLowerCase()}`);
    expect(said).toContain('绑定好了');
    expect(said).toContain(no);
    const personId = personIdOf(product.services.crypto, product.account.settings.key, phone.openid);
    expect(await Appointment.findById(appointment._id).lean()).toMatchObject({ personId });
    const events = await Event.find({ 'object.id': appointment._id }).sort({ _id: 1 }).lean();
    expect(events.map(({ type }) => type)).toEqual(['appointment.bindingOffered', 'appointment.bound']);
    expect(JSON.stringify(events)).not.toContain(code);
    const other = await product.phones.add();
    expect(await other.say(`绑定码 ${code}`)).toContain('没有找到这个绑定码');
    await expect(offerBinding(liaison, { no })).rejects.toMatchObject({ code: 'appointment.already_bound' });
  });

  it('a new code ends the old one; a code lasts a week', async () => {
    const { appointment, liaison } = await fromPaper();
    const old = await offerBinding(liaison, { no: appointment.no });
    const { code } = await offerBinding(liaison, { no: appointment.no });
    const phone = await product.phones.add();
    expect(await phone.say(`绑定码 ${old.code}`)).toContain('没有找到');
    expect(await phone.say(`绑定码 ${code}`)).toContain('绑定好了');
  });

  it('does not let one WeChat be two supervisors of a unit, and says whom to ask', async () => {
    const first = await fromPaper();
    const second = await fromPaper();
    const phone = await product.phones.add();
    const { code } = await offerBinding(first.liaison, { no: first.appointment.no });
    await phone.say(`绑定码 ${code}`);
    await Appointment.updateOne({ _id: first.appointment._id }, { $set: { status: 'dismissed' } });
    const next = await offerBinding(second.liaison, { no: second.appointment.no });
    expect(await phone.say(`绑定码 ${next.code}`)).not.toContain('绑定好了');
    expect((await Appointment.findById(second.appointment._id).lean())?.personId).toBeUndefined();
  });

  it('is offered only by who may enter supervisors', async () => {
    const { appointment } = await fromPaper();
    const reviewer = staffContext(product.services, product.account.settings.bureauId, 'reviewer');
    await expect(offerBinding(reviewer, { no: appointment.no })).rejects.toMatchObject({
      code: 'permission.denied',
    });
  });
});

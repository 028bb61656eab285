import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personIdOf } from '../../../../../server/commands/chat/personId.ts';
import { addDays } from '../../../../../server/domain/calendar/days.ts';
import { numberKey } from '../../../../../server/domain/certificates/shapes.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { Appointment } from '../../../../../server/models/appointment.ts';
import { Certificate } from '../../../../../server/models/certificate.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

/** A supervisor who follows the account, with one issued certificate. */
async function supervisor() {
  const phone = await product.phones.add();
  const { key, bureauId } = product.account.settings;
  const personId = personIdOf(product.services.crypto, key, phone.openid);
  const appointment = await buildAppointment(product.services, { bureauId, personId });
  const { ids } = product.services;
  const [no, kind] = [`聘字〔2026〕第${ids.uuid().slice(0, 4)}号`, '聘任证书'];
  await Certificate.create({
    ...{ _id: ids.uuid(), bureauId, appointmentId: appointment._id, kind, no },
    ...{ numberKey: numberKey(bureauId, kind, no), verifyCode: ids.token().slice(0, 22) },
    ...{ issuedAt: new Date(), createdAt: new Date() },
  });
  return { phone, appointment, no };
}

describe('the e-badge in chat', () => {
  it('answers with number, term and a page that opens, and stops when the term is over', async () => {
    const { phone, appointment, no } = await supervisor();
    const said = await phone.say('电子证');
    expect(said).toContain(no);
    const url = /http\S+\/badge\/\S+/.exec(said ?? '')?.[0] ?? '';
    expect(url.startsWith(`${product.url}/badge/`)).toBe(true);
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('林晓梅');
    const yesterday = addDays(beijingDay(product.services.clock.now()), -1);
    await Appointment.updateOne({ _id: appointment._id }, { $set: { termEnd: yesterday } });
    expect(await phone.say('电子证')).toContain('不在聘期内');
    expect((await fetch(url)).status).toBe(404);
  });
});

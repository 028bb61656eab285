import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBureau } from '../../../../../server/commands/bureaus/createBureau.ts';
import { inviteApplicant } from '../../../../../server/commands/invitations/inviteApplicant.ts';
import { chooseUnit } from '../../../../../server/commands/people/chooseUnit.ts';
import { Application } from '../../../../../server/models/application.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Person } from '../../../../../server/models/person.ts';
import { findApplication } from '../../../../../server/queries/applications/findApplication.ts';
import { accountFor } from '../../../../../server/queries/bureaus/accountFor.ts';
import { unitsServedBy } from '../../../../../server/queries/bureaus/unitsServedBy.ts';
import { submitted } from '../../../../support/applicants.ts';
import { answerAll, applicationLines } from '../../../../support/applyInChat.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';
import { asStaff } from '../../../../support/reviews.ts';

let product: TestProduct;
let city: string;
const a = 'unit-a';
const b = 'unit-b';
/** Has an account of its own, so that the city's account does not serve it. */
const own = 'unit-own';

beforeAll(async () => {
  product = await startTestProduct();
  city = product.account.settings.bureauId;
  const context = { ...product.services, actor: { kind: 'system', id: 'test' } } as const;
  const names = { [a]: '甲区医疗保障局', [b]: '乙新区社会保障局', [own]: '丙区医疗保障局' };
  for (const [id, name] of Object.entries(names)) {
    await createBureau(context, { id, parentId: city, name, level: 'district' });
  }
  const settings = { ...product.account.settings, key: 'own', bureauId: own };
  (product.accounts as Map<string, unknown>).set('own', { ...product.account, settings });
});
afterAll(() => product.stop());

const numberIn = (text: string): string => /SQ\d{8}[A-Z0-9]{6}/.exec(text)?.[0] ?? '';
const personOf = (openid: string) => Person.findOne({ openid, accountKey: 'test' }).lean();
const staffOf = (bureauId: string) => {
  return { kind: 'staff', id: 'staff-1', bureauId, roles: ['reviewer'] } as const;
};

describe('an account that several units share', () => {
  it('serves its own unit and those below without an account', async () => {
    const units = await unitsServedBy(city, new Set([city, own]));
    expect(units.map(({ _id }) => _id).sort()).toEqual([city, a, b].sort());
    const [unit] = units.filter(({ _id }) => _id === a);
    expect(unit && accountFor(unit, product.accounts)?.settings.key).toBe('test');
    const [alone] = await unitsServedBy(own, new Set([city, own]));
    expect(alone && accountFor(alone, product.accounts)?.settings.key).toBe('own');
  });

  it('a person chooses once; the application is that unit’s and invisible to the other', async () => {
    const phone = await product.phones.add();
    const asked = await phone.say('申请');
    expect(asked).toContain('乙新区社会保障局');
    expect(asked).not.toContain('丙区');
    expect(await phone.say('乙新区')).toContain('以后由乙新区社会保障局为您办理');
    const person = await personOf(phone.openid);
    expect(person).toMatchObject({ bureauId: b });
    expect(await Event.findOne({ type: 'person.unitChosen', 'object.id': person?._id }).lean()).toMatchObject(
      {
        ...{ bureauId: b, data: { from: city, to: b } },
      },
    );
    await answerAll(phone, await applicationLines('林晓梅'));
    const no = numberIn(await phone.say('提交'));
    expect(await Application.findOne({ no }).lean()).toMatchObject({ bureauId: b });
    expect((await findApplication(staffOf(b), no)).no).toBe(no);
    for (const unit of [a, city, own]) {
      await expect(findApplication(staffOf(unit), no)).rejects.toMatchObject({
        code: 'application.not_found',
      });
    }
    expect(await phone.say('换单位')).toContain(no);
    expect((await personOf(phone.openid))?.bureauId).toBe(b);
  });

  it('scanning a unit’s own poster chooses it, even as the first thing that we hear of a person', async () => {
    const phone = await product.phones.add();
    await phone.event({ event: 'SCAN', scene: `unit_${a}` });
    expect(await personOf(phone.openid)).toMatchObject({ bureauId: a, following: true });
    expect(await phone.say('申请')).toContain('同意');
  });

  it('a code that one of its units gave out opens that unit’s form, whichever unit the person dealt with', async () => {
    const recommended = { mode: 'recommend', unitKind: '人大', unit: '某区人大', contact: '王某' };
    const { code } = await inviteApplicant(asStaff(product.services, b, 'liaison'), recommended);
    const phone = await product.phones.add();
    await phone.say('菜单');
    expect(await phone.say(`推荐码 ${code}`)).toContain('乙新区社会保障局');
    expect(await personOf(phone.openid)).toMatchObject({ bureauId: b });
    expect(await phone.say(`推荐码 ${code}`)).toContain('同意');
  });

  it('a unit with an account of its own, or one elsewhere, cannot be chosen', async () => {
    const context = { ...product.services, actor: { kind: 'person', id: 'p' } } as const;
    const account = { bureauId: city, withAccount: new Set([city, own]) };
    for (const bureauId of [own, randomUUID()]) {
      const work = chooseUnit(context, { personId: 'p', bureauId, account });
      await expect(work).rejects.toMatchObject({ code: 'bureau.not_served' });
    }
  });

  it('an open application and a running term hold the person, whatever the chat believes', async () => {
    const account = { bureauId: city, withAccount: new Set([city, own]) };
    const first = await product.phones.add();
    await first.say('菜单');
    const applicant = await submitted(product.services, {
      accountKey: 'test',
      bureauId: city,
      openid: first.openid,
    });
    const second = await product.phones.add();
    await second.say('菜单');
    const supervisor = await personOf(second.openid);
    await buildAppointment(product.services, { bureauId: city, personId: supervisor?._id ?? '' });
    for (const personId of [applicant.personId, supervisor?._id ?? '']) {
      const context = { ...product.services, actor: { kind: 'person', id: personId } } as const;
      const work = chooseUnit(context, { personId, bureauId: a, account });
      await expect(work).rejects.toMatchObject({ code: 'person.bound' });
      await chooseUnit(context, { personId, bureauId: city, account });
      expect((await Person.findById(personId).lean())?.bureauId).toBe(city);
    }
  });
});

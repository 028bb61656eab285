import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideApplication } from '../../../../../server/commands/applications/decideApplication.ts';
import { openMemory } from '../../../../../server/commands/chat/memory.ts';
import type { Decision } from '../../../../../server/domain/applications/machine.ts';
import { Application } from '../../../../../server/models/application.ts';
import { Person } from '../../../../../server/models/person.ts';
import { madeUpIdNumber } from '../../../../support/applicants.ts';
import { answerAll, applicationLines } from '../../../../support/applyInChat.ts';
import { portrait } from '../../../../support/portrait.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

async function decide(no: string, decision: Decision, returnedFields: string[] = []): Promise<void> {
  const { bureauId } = product.account.settings;
  const actor = { kind: 'staff', id: 'staff-1', bureauId, roles: ['reviewer'] } as const;
  const revision = (await Application.findOne({ no }).lean())?.revision ?? 0;
  const input = { no, decision, reason: '请核对学校名称。', returnedFields, revision };
  await decideApplication({ ...product.services, actor }, input);
}

const numberIn = (text: string): string => /SQ\d{8}[A-Z0-9]{6}/.exec(text)?.[0] ?? '';

describe('applying in chat', () => {
  it('takes the whole 18-item application, photo included, and answers with its number', async () => {
    const phone = await product.phones.add();
    const idNumber = madeUpIdNumber();
    const summary = await answerAll(phone, await applicationLines('林晓梅', idNumber));
    expect(summary).toContain('林晓梅');
    expect(summary).not.toContain(idNumber);
    expect(summary).not.toContain('推荐、特邀单位意见');
    const done = await phone.say('提交');
    const no = numberIn(done);
    const stored = await Application.findOne({ no }).lean();
    expect(stored).toMatchObject({ status: 'submitted', mode: 'self' });
    const photo = await product.objects.get(stored?.photoId ?? '');
    expect(photo?.bytes.equals(await portrait())).toBe(true);
    expect(await phone.say('进度')).toContain(no);
  });

  it('goes back, corrects an answer, cancels, and never echoes a full ID number', async () => {
    const phone = await product.phones.add();
    await phone.say('申请');
    await phone.say('同意');
    expect(await phone.say('王五')).toContain('性别');
    expect(await phone.say('上一步')).toContain('姓名');
    expect(await phone.say('王小五')).toContain('性别');
    expect(await phone.say('查看')).toContain('王小五');
    expect(await phone.say('取消')).toContain('删除');
    await phone.say('2');
    expect(await phone.say('查看')).not.toContain('王小五');
  });

  it('a returned application: asks the flagged item again, keeps the rest, and hands it in anew', async () => {
    const phone = await product.phones.add();
    await answerAll(phone, await applicationLines('陈静'));
    const no = numberIn(await phone.say('提交'));
    await decide(no, 'return', ['school']);
    expect(await phone.say('进度')).toContain('请核对学校名称');
    expect(await phone.say('补正')).toContain('毕业院校');
    const summary = await phone.say('新的师范大学，会计学');
    expect(summary).toContain('新的师范大学');
    await phone.say('提交');
    expect(await Application.findOne({ no }).lean()).toMatchObject({ status: 'submitted', revision: 3 });
  });

  it('tells a second application of the same ID number what to do, and keeps the draft', async () => {
    const idNumber = madeUpIdNumber();
    const first = await product.phones.add();
    await answerAll(first, await applicationLines('赵敏', idNumber));
    await first.say('提交');
    const second = await product.phones.add();
    await answerAll(second, await applicationLines('赵敏', idNumber));
    expect(await second.say('提交')).toContain('已有一份');
    await second.say('继续');
    expect(await second.say('查看')).toContain('赵敏');
  });

  it('withdraws, and may then apply again', async () => {
    const phone = await product.phones.add();
    await answerAll(phone, await applicationLines('周红'));
    const no = numberIn(await phone.say('提交'));
    await phone.say('撤回');
    await phone.say('是');
    expect((await Application.findOne({ no }).lean())?.status).toBe('withdrawn');
    expect(await phone.say('申请')).toContain('同意');
  });

  it('keeps no answers of somebody who stops following (WeChat: delete their information)', async () => {
    const phone = await product.phones.add();
    await phone.say('申请');
    await phone.say('同意');
    await phone.say('吴迪');
    await phone.event({ event: 'unsubscribe' });
    const person = await Person.findOne({ openid: phone.openid }).lean();
    expect(person?.following).toBe(false);
    const memory = person && openMemory(product.services.crypto, person);
    expect(JSON.stringify(memory)).not.toContain('吴迪');
  });

  it('stores nothing readable: no name, no number, no answer in any collection', async () => {
    const { default: mongoose } = await import('mongoose');
    for (const { name } of (await mongoose.connection.db?.listCollections().toArray()) ?? []) {
      const rows = await mongoose.connection.collection(name).find().toArray();
      const dump = JSON.stringify(rows, (_key, value) =>
        value?._bsontype === 'Binary' ? value.toString('utf8') : value,
      );
      for (const canary of ['林晓梅', '陈静', '13912345678', '三十一年的出纳', '长江师范大学']) {
        expect(dump.includes(canary), `${canary} in ${name}`).toBe(false);
      }
    }
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { personIdOf } from '../../../../../server/commands/chat/personId.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import type { Phone } from '../../../../support/phones.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';
import { asStaff } from '../../../../support/reviews.ts';
import { giveBudget, notifiedReward, rewardOf } from '../../../../support/rewards.ts';
import type { Corps } from '../../../../support/termWorld.ts';

let product: TestProduct;
let corps: Corps;
let bureauId: string;
beforeAll(async () => {
  product = await startTestProduct();
  const { services } = product;
  ({ bureauId } = product.account.settings);
  const unused = () => {
    throw new Error('not in this test');
  };
  corps = {
    ...{
      services,
      uri: '',
      goTo: unused,
      bureau: unused,
      person: unused,
      handleEvents: unused,
      stop: unused,
    },
    today: () => beijingDay(services.clock.now()),
    staff: (bureau, ...roles) => asStaff(services, bureau, ...roles),
  };
  await giveBudget(corps, bureauId);
});
afterAll(() => product.stop());

const idOf = ({ openid }: Phone) => personIdOf(product.services.crypto, product.account.settings.key, openid);

/** Somebody with a reward that waits to be claimed. */
async function told() {
  const phone = await product.phones.add();
  return { phone, ...(await notifiedReward(corps, bureauId, { personId: idOf(phone) })) };
}

it('is given up after one clear yes, and only by whose it is', async () => {
  const { phone, no, leadNo } = await told();
  const stranger = await product.phones.add();
  expect(await stranger.say('拒绝领取')).toContain('没有查到');
  expect(await phone.say('拒绝领取')).toContain(leadNo);
  expect(await phone.say('再想想')).toContain('没有放弃');
  expect(await rewardOf(no)).toMatchObject({ status: 'notified' });
  await phone.say('放弃奖励');
  expect(await phone.say('1')).toContain('已记下');
  expect(await rewardOf(no)).toMatchObject({ status: 'refused' });
  const stands = await phone.say('领取奖励');
  expect(stands).toContain(leadNo);
  expect(stands).toContain('本人放弃');
  expect(stands).not.toMatch(/\d 元/);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { miniPersonContext } from '../../../../../server/commands/identities/linkRow.ts';
import { keepSubscriber } from '../../../../../server/commands/subscriptions/keepSubscriber.ts';
import { IdentityLink } from '../../../../../server/models/identityLink.ts';
import { subscriberOf } from '../../../../../server/queries/identities/subscriberOf.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';

// Messages of many people are looked up together: nobody may be given another's address.

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product?.stop());

const accountKey = () => product.account.settings.key;

/** Somebody of the mini program who subscribed, linked in this way. */
async function subscriber(link: { personId?: string; unionIndex?: string; unlinked?: boolean }) {
  const { crypto } = product.services;
  const [miniId, linkId] = [randomUUID(), randomUUID()];
  const miniPersonSealed = crypto.seal(miniId, miniPersonContext(linkId));
  await IdentityLink.create({ _id: linkId, accountKey: accountKey(), miniPersonSealed, ...link });
  await keepSubscriber(crypto, { personId: miniId, accountKey: accountKey(), openid: `o-${miniId}` });
  return miniId;
}

it('each of many followers gets the subscriber that they are linked to, or none', async () => {
  const [byCode, byUnion, unlinked, taken, stranger] = Array.from({ length: 5 }, () => randomUUID());
  const union = `union-${randomUUID()}`;
  const shared = `union-${randomUUID()}`;
  const first = await subscriber({ personId: byCode });
  const second = await subscriber({ unionIndex: union });
  await subscriber({ personId: unlinked, unlinked: true });
  // A code goes before the UnionID: this one is somebody else's.
  await subscriber({ personId: randomUUID(), unionIndex: shared });
  const followers = [
    { _id: byCode },
    { _id: byUnion, unionIndex: union },
    { _id: unlinked },
    { _id: taken, unionIndex: shared },
    { _id: stranger },
    { _id: stranger, unionIndex: `union-${randomUUID()}` },
  ].map((one) => ({ ...one, _id: one._id ?? '', accountKey: accountKey() }));
  const { crypto } = product.services;
  const found = await Promise.all(followers.map((one) => subscriberOf(crypto, one)));
  expect(found.map((one) => one?._id ?? null)).toEqual([first, second, null, null, null, null]);
  const another = { ...(followers[0] ?? { _id: '' }), accountKey: 'another-account' };
  expect(await subscriberOf(crypto, another)).toBeNull();
});

import { Delivery } from '../../models/delivery.ts';
import { Evidence } from '../../models/evidence.ts';
import { IdentityCode } from '../../models/identityCode.ts';
import { MiniSession } from '../../models/miniSession.ts';
import { MiniSubscriber } from '../../models/miniSubscriber.ts';
import { SubscriptionGrant } from '../../models/subscriptionGrant.ts';
import { Upload } from '../../models/upload.ts';
import { UploadPart } from '../../models/uploadPart.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { followerOf } from '../../queries/identities/followerOf.ts';
import { dropUnclaimed } from '../evidence/discardEvidence.ts';
import type { EvidenceContext } from '../evidence/types.ts';
import { uploaderIndex } from '../evidence/uploaderIndex.ts';
import { linkIdOf } from '../identities/linkRow.ts';
import { unlinkMiniPerson } from '../identities/unlinkIdentity.ts';
import { dropDrafts } from './dropDrafts.ts';

/**
 * Deletes what may be deleted of somebody in the mini program: drafts and files that were not handed in, what was read when, grants for
 * notices, the link to the follower and its code, and every session. What was handed in stays: the law keeps it, and the page
 * says so. No event, as for sessions and links: people of the mini program are known to no event (ADR 0010).
 */
export async function forgetMiniPerson(context: EvidenceContext, personId: string): Promise<void> {
  const { crypto } = context;
  const owner = uploaderIndex(crypto, `person:${personId}`);
  for (const row of await Evidence.find({ uploadOwner: owner }).lean()) await dropUnclaimed(context, row);
  const followerId = await followerOf(crypto, personId);
  const uploads = await Upload.find({ owner }, { originalIds: 1 }).lean();
  for (const id of uploads.flatMap(({ originalIds }) => originalIds)) {
    if (!(await Evidence.exists({ originalId: id }))) await context.objects.remove(id);
  }
  await inTransaction(async () => {
    const uploadId = { $in: uploads.map(({ _id }) => _id) };
    await dropDrafts(context, personId);
    await UploadPart.deleteMany({ uploadId });
    await Upload.deleteMany({ _id: uploadId });
    if (followerId) {
      await Delivery.updateMany(
        { personId: followerId, channel: 'notice', readAt: { $exists: true } },
        { $unset: { readAt: 1 } },
      );
      await SubscriptionGrant.deleteMany({ personId: followerId });
    }
    // In the mini program they are another person, with grants of its own.
    await SubscriptionGrant.deleteMany({ personId });
    await MiniSubscriber.deleteOne({ _id: personId });
    await IdentityCode.deleteOne({ _id: linkIdOf(crypto, personId) });
    await unlinkMiniPerson(context, personId);
    await MiniSession.deleteMany({ personId });
  });
}

import { DomainError } from '../../domain/errors.ts';
import { mostCoverBytes } from '../../domain/massMessages/limits.ts';
import { MassCover } from '../../models/massCover.ts';
import { authorize } from '../../permissions/permissions.ts';
import { coverPicture } from '../../platform/coverPicture.ts';
import { findMassMessage } from '../../queries/massMessages/findMassMessage.ts';
import { type MassStep, moveMassMessage } from './moveMassMessage.ts';
import { massCoverContext } from './sealed.ts';
import type { MassContext } from './types.ts';

/**
 * Gives a draft a cover of its own, cut to WeChat's shape and without anything beside the pixels.
 * @throws DomainError `input.invalid` for what is no picture, and as `moveMassMessage`
 */
export async function setMassCover(
  context: MassContext,
  { no, revision, bytes }: MassStep & { bytes: Buffer },
): Promise<void> {
  // Before the picture is looked at: whoever may not see a message must not learn that it exists.
  authorize(context.actor, 'massMessage.draft', await findMassMessage(context.actor, no));
  const made = bytes.length > mostCoverBytes ? null : await coverPicture(bytes);
  if (!made) {
    const message = '封面要用 JPG 或 PNG 图片，不超过 10 MB，请换一张。';
    throw new DomainError('input.invalid', { problems: [{ path: 'cover', code: 'not_image', message }] });
  }
  await moveMassMessage(
    context,
    { no, revision },
    {
      permission: 'massMessage.draft',
      from: ['draft'],
      event: 'massMessage.changed',
      async plan({ _id }, now) {
        const pictureSealed = context.crypto.seal(made.toString('base64'), massCoverContext(_id));
        await MassCover.updateOne({ _id }, { $set: { pictureSealed, updatedAt: now } }, { upsert: true });
        return { change: { $set: { hasCover: true }, $unset: { pictureId: 1, draftId: 1 } }, data: { no } };
      },
    },
  );
}

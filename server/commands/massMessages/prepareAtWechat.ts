import { articleHtml } from '../../domain/massMessages/articleHtml.ts';
import type { Article } from '../../domain/massMessages/articleProblems.ts';
import { MassCover } from '../../models/massCover.ts';
import { MassMessage, type MassMessageDoc } from '../../models/massMessage.ts';
import { plainCover } from '../../platform/coverPicture.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import type { MassMessages } from '../../wechat/massPort.ts';
import { massArticleContext, massCoverContext } from './sealed.ts';

type Prepared = Pick<MassMessageDoc, '_id' | 'revision' | 'hasCover' | 'pictureId' | 'articleSealed'>;

/** The cover as the JPEG that WeChat gets: the message's own, or our plain one. */
export async function coverOf(
  crypto: FieldCrypto,
  { _id, hasCover }: Pick<MassMessageDoc, '_id' | 'hasCover'>,
): Promise<Buffer> {
  const cover = hasCover ? await MassCover.findById(_id).lean() : null;
  if (!cover) return plainCover();
  return Buffer.from(crypto.open<string>(cover.pictureSealed, massCoverContext(_id)), 'base64');
}

/**
 * Puts a message's cover and a draft of its article to WeChat. The cover is noted on the row and used again; a draft that
 * nobody noted stays in the account's draft box and reaches nobody.
 * @returns media id of the draft
 * @throws WeChatApiError
 */
export async function addDraft(crypto: FieldCrypto, mass: MassMessages, row: Prepared): Promise<string> {
  const { _id, articleSealed } = row;
  const { body, ...article } = crypto.open<Article>(articleSealed, massArticleContext(_id));
  const coverId = row.pictureId ?? (await keepCover(crypto, mass, row));
  return mass.addDraft({ ...article, content: articleHtml(body), coverId });
}

async function keepCover(crypto: FieldCrypto, mass: MassMessages, row: Prepared): Promise<string> {
  const pictureId = await mass.addPicture({ bytes: await coverOf(crypto, row), mime: 'image/jpeg' });
  // A cover that was changed meanwhile is another picture.
  await MassMessage.updateOne({ _id: row._id, revision: row.revision }, { $set: { pictureId } });
  return pictureId;
}

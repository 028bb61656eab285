import { DomainError } from '../../domain/errors.ts';
import { Upload, type UploadDoc } from '../../models/upload.ts';
import type { CommandContext } from '../context.ts';
import { uploaderIndex } from './uploaderIndex.ts';

/**
 * An upload of this person that is still good.
 * @throws DomainError `upload.not_found`, also for somebody else's
 */
export async function findUpload(
  { clock, crypto }: Pick<CommandContext, 'clock' | 'crypto'>,
  { id, owner }: { id: string; owner: string },
): Promise<UploadDoc> {
  const mine = { _id: id, owner: uploaderIndex(crypto, owner), expiresAt: { $gt: clock.now() } };
  const upload = await Upload.findOne(mine).lean();
  if (!upload) throw new DomainError('upload.not_found');
  return upload;
}

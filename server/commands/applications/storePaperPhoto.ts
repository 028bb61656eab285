import { DomainError } from '../../domain/errors.ts';
import { imageMime } from '../../domain/imageMime.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { ObjectStore, StoredObject } from '../../platform/objectStore.ts';
import type { StaffContext } from '../context.ts';

/**
 * Keeps the photo of a paper application, encrypted; the form itself checks its size.
 * @returns what the answer to the photo item is
 * @throws DomainError `permission.denied`, `input.invalid` when it is no picture
 */
export async function storePaperPhoto(
  context: StaffContext & { objectStore: ObjectStore },
  { bytes }: { bytes: Uint8Array },
): Promise<StoredObject> {
  const { actor, objectStore } = context;
  authorize(actor, 'application.enter', actor);
  const mime = imageMime(bytes);
  if (mime) return objectStore.put(bytes, { mime });
  const message = '照片要用 JPG 或 PNG 格式，请换一张。';
  throw new DomainError('input.invalid', { problems: [{ path: 'photo', code: 'not_image', message }] });
}

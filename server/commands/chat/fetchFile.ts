import type { FileFault, FileWanted, Input, StoredFile } from '../../../bot/engine/index.ts';
import { DomainError } from '../../domain/errors.ts';
import { imageMime } from '../../domain/imageMime.ts';
import type { PersonDoc } from '../../models/person.ts';
import { MediaTooLargeError, WeChatApiError } from '../../wechat/errors.ts';
import type { Media, OfficialAccount } from '../../wechat/port.ts';
import { storeEvidence } from '../evidence/storeEvidence.ts';
import type { ChatServices } from './types.ts';

/** A message that carries a file. */
export type MediaInput = Extract<Input, { kind: 'image' | 'voice' | 'video' | 'file' }>;

interface Source {
  services: ChatServices;
  client: OfficialAccount;
  person: Pick<PersonDoc, '_id' | 'bureauId'>;
}

/**
 * Fetches the file that a conversation waits for from WeChat (which keeps it for three days only) and stores the
 * original, encrypted. What goes wrong on the way becomes words for the person, not an error.
 */
export async function fetchFile(
  kind: MediaInput['kind'],
  mediaId: string,
  rule: FileWanted,
  { services, client, person }: Source,
): Promise<MediaInput> {
  const failed = (problem: FileFault): MediaInput => ({ kind, file: null, problem });
  let media: Media;
  try {
    media = await client.downloadMedia(mediaId, { maxBytes: rule.maxBytes });
  } catch (error) {
    if (error instanceof MediaTooLargeError) return failed('too_large');
    if (!(error instanceof WeChatApiError)) throw error;
    services.log.warn({ err: error }, 'a file could not be fetched from WeChat');
    return failed('download_failed');
  }
  const stored = rule.mimes
    ? await keepPicture(services, media.bytes, rule.mimes)
    : await keepEvidence(services, media.bytes, kind, person);
  return typeof stored === 'string' ? failed(stored) : { kind, file: stored };
}

async function keepPicture(
  { objects }: ChatServices,
  bytes: Uint8Array,
  mimes: readonly string[],
): Promise<StoredFile | FileFault> {
  const mime = imageMime(bytes);
  return mime && mimes.includes(mime) ? objects.put(bytes, { mime }) : 'not_image';
}

/** The store knows formats by their content alone; what arrives as a voice message must be sound. */
async function keepEvidence(
  services: ChatServices,
  bytes: Uint8Array,
  wanted: MediaInput['kind'],
  { _id: personId, bureauId }: Source['person'],
): Promise<StoredFile | FileFault> {
  const context = { ...services, actor: { kind: 'person', id: personId } } as const;
  try {
    const { kind, ...file } = await storeEvidence(context, { bytes, owner: `person:${personId}`, bureauId });
    return kind === wanted ? file : 'wrong_type';
  } catch (error) {
    if (error instanceof DomainError && error.code === 'input.invalid') return 'wrong_type';
    throw error;
  }
}

import { miniDraftPurposes } from '../../domain/miniDraftPurposes.ts';
import { MiniDraft } from '../../models/miniDraft.ts';
import type { Services } from '../context.ts';
import { draftIdOf } from './draftOf.ts';

/** Forgets everything that somebody has half filled. */
export async function dropDrafts({ crypto }: Pick<Services, 'crypto'>, personId: string): Promise<void> {
  const ids = miniDraftPurposes.map((purpose) => draftIdOf(crypto, { personId, purpose }));
  await MiniDraft.deleteMany({ _id: { $in: ids } });
}

import { MiniDraft } from '../../models/miniDraft.ts';
import type { Services } from '../context.ts';
import { type DraftOf, draftIdOf } from './draftOf.ts';

/** Forgets a draft: it was handed in, or the person deletes it. Nothing happens when there is none. */
export async function dropDraft({ crypto }: Pick<Services, 'crypto'>, of: DraftOf): Promise<void> {
  await MiniDraft.deleteOne({ _id: draftIdOf(crypto, of) });
}

import type { Profile } from '../schema.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/** Where a call is to be published. */
export interface CallFacts {
  readonly media: readonly string[];
}

/**
 * The media that the document names for a call, each with its article. A letter to units counts where the
 * document has it, as one of the media or as a way of its own.
 */
export function callMediaOf({ recruit }: Profile): ReadonlyMap<string, string> {
  const { callMedia, inviteLetter } = recruit;
  return new Map([
    ...(inviteLetter?.value ? [['letter', inviteLetter.article] as const] : []),
    ...(callMedia?.value ?? []).map((medium) => [medium, callMedia?.article ?? ''] as const),
  ]);
}

/** Whether a call may be published on these media: at least one, and none that the document does not name. */
export function mayPublishCall(profile: Profile, { media }: CallFacts): Verdict {
  const named = callMediaOf(profile);
  const article = profile.recruit.callMedia?.article ?? null;
  if (media.length === 0) return refused(article, '请至少写明一处发布的地方。');
  if (media.some((medium) => !named.has(medium))) {
    return refused(article, '规定没有写明在这里发布招聘公告，请选规定写明的渠道。');
  }
  const articles = new Set(media.map((medium) => named.get(medium)));
  return allowed([...articles].join(','));
}

import { articleWords } from '../../domain/articles.ts';
import { type BroadcastMove, broadcastMoves, canMoveBroadcast } from '../../domain/broadcasts/machine.ts';
import { can, type Permission } from '../../permissions/permissions.ts';
import type { ShownBroadcast } from '../../queries/broadcasts/getBroadcast.ts';
import { audienceWords } from './audienceWords.ts';
import { presentProgress } from './progress.ts';
import { presentBroadcastRow } from './row.ts';

/** Moves that staff make, and what each takes; `finish` is the worker's. */
export const staffMoves = Object.keys(broadcastMoves).filter((move) => move !== 'finish') as [
  BroadcastMove,
  ...BroadcastMove[],
];

function permissionFor(move: BroadcastMove, isList: boolean): Permission {
  if (move === 'change' || move === 'check') return isList ? 'broadcast.draftList' : 'broadcast.draft';
  return move === 'approve' ? 'broadcast.approve' : 'broadcast.run';
}

/** One broadcast as the console shows it; `steps` are the moves that this person can make now. */
export function presentBroadcast(shown: ShownBroadcast) {
  const { broadcast, actor } = shown;
  const { body, article, sourceNo, sourceDate, aboutNo, audience, authors, kind, state } = broadcast;
  const wrote = authors.includes(actor.id);
  const steps = staffMoves.filter(
    (move) =>
      canMoveBroadcast(state, move) &&
      can(actor, permissionFor(move, kind === 'institutionList'), broadcast) &&
      !(move === 'approve' && wrote),
  );
  const { units, below, profiles, levels, specialties, groups, tags = [] } = audience;
  return {
    ...presentBroadcastRow(broadcast),
    ...{ body, basis: articleWords(article), sourceNo: sourceNo ?? null, sourceDate: sourceDate ?? null },
    ...{ aboutNo: aboutNo ?? null, wrote, steps },
    audience: { units, below, profiles, levels, specialties, groups, tags },
    audienceWords: audienceWords(audience),
    canSeePeople: can(actor, 'broadcast.recipients', broadcast),
    progress: presentProgress(shown),
    revision: broadcast.revision,
  };
}

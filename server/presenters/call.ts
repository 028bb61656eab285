import { articleInWords } from '../domain/articles.ts';
import { type CallMove, callMoves, callStatusLabels, canMoveCall } from '../domain/calls/machine.ts';
import { mediumLabels } from '../domain/calls/media.ts';
import { isCallOpen, shownCallStatus } from '../domain/calls/window.ts';
import { can, type Permission } from '../permissions/permissions.ts';
import type { StaffActor } from '../permissions/staffActor.ts';
import type { CallFile } from '../queries/calls/getCall.ts';
import type { listCalls } from '../queries/calls/listCalls.ts';

type Row = Awaited<ReturnType<typeof listCalls>>['rows'][number];

const permissionOf: Record<CallMove, Permission> = {
  update: 'call.draft',
  approve: 'call.approve',
  publish: 'call.publish',
  close: 'call.publish',
  publishResults: 'call.publish',
};
export const callMoveNames = Object.keys(callMoves) as [CallMove, ...CallMove[]];

/** A line of the list. `today` decides whether people can apply right now. */
export function presentCallRow(
  { no, title, status, opensOn, closesOn, headcount }: Omit<Row, '_id' | 'createdAt'>,
  today: string,
) {
  const shown = shownCallStatus({ status, opensOn, closesOn }, today);
  return {
    ...{ no, title, opensOn, closesOn },
    status: shown,
    statusLabel: callStatusLabels[shown],
    isOpen: isCallOpen({ status, opensOn, closesOn }, today),
    headcount: headcount ?? null,
  };
}

/** A call as its page shows it, with the steps that this person may take now. */
export function presentCall(file: CallFile, actor: StaffActor, today: string) {
  const { call, media, headcountBasis, names, results, applications } = file;
  const { text, revision, draftedBy, approvedBy, publications, isPublic, resultsOn } = call;
  return {
    ...presentCallRow(call, today),
    ...{ text, revision, applications, headcountBasis, results },
    draftedBy: names.get(draftedBy) ?? '已离岗人员',
    approvedBy: approvedBy ? (names.get(approvedBy) ?? '已离岗人员') : null,
    publications: publications.map(({ medium, place, on, link }) => {
      return { medium, mediumLabel: mediumLabels[medium] ?? medium, place, on, link: link ?? null };
    }),
    byLetterOnly: publications.length > 0 && !isPublic,
    resultsOn: resultsOn ?? null,
    media: [...media].map(([medium, article]) => ({
      medium,
      label: mediumLabels[medium] ?? medium,
      article: articleInWords(article),
    })),
    steps: callMoveNames.filter(
      (move) =>
        canMoveCall(call.status, move) &&
        can(actor, permissionOf[move], call) &&
        (move !== 'approve' || draftedBy !== actor.id),
    ),
  };
}

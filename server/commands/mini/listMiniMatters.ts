import type { MatterSummary } from '../../../bot/engine/index.ts';
import { listOwnApplications } from '../../queries/applications/listOwnApplications.ts';
import { followerOf } from '../../queries/identities/followerOf.ts';
import { listMattersOf, listMattersOfStranger } from '../chat/ownMatters.ts';
import type { Services } from '../context.ts';

/** A matter of somebody, as the conversation knows it. */
export type MiniMatter = MatterSummary;

/** As many as the mini program lists: more than anybody has. */
const shown = 100;

/**
 * Everything of somebody in the mini program, newest first: what they handed in here and as a follower, and their
 * applications. Whoever is no follower finds what they filed under this id. Also after their term.
 */
export async function listMiniMatters(services: Services, personId: string): Promise<MatterSummary[]> {
  const now = services.clock.now();
  const followerId = await followerOf(services.crypto, personId);
  const matters = followerId
    ? await listMattersOf(services, followerId, now, shown)
    : await listMattersOfStranger(services, personId, now, shown);
  const applications = await Promise.all(
    [personId, ...(followerId ? [followerId] : [])].map((id) => applicationsOf(services, id)),
  );
  return [...matters, ...applications.flat()].sort(
    (a, b) => b.submittedAt.getTime() - a.submittedAt.getTime(),
  );
}

async function applicationsOf({ crypto }: Services, personId: string): Promise<MatterSummary[]> {
  const rows = await listOwnApplications(personId, crypto);
  return rows.map(({ no, status, statusLabel, submittedAt, updatedAt, reason }) => ({
    ...{ kindLabel: '监督员申请', no, submittedAt, open: false },
    statusLabel: statusLabel ?? status,
    ...(status === 'returned' ? ({ next: '请按原因补正，改好再交', action: 'resubmit' } as const) : {}),
    messages: reason ? [{ from: 'office' as const, at: updatedAt, text: reason, label: statusLabel }] : [],
  }));
}

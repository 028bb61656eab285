import { massAudienceLabels } from '../domain/massMessages/audiences.ts';
import { type MassQuota, quotaWords } from '../domain/massMessages/quota.ts';
import { massStatusLabels } from '../domain/massMessages/statuses.ts';
import type { MassMessageDoc } from '../models/massMessage.ts';
import type { getMassMessage } from '../queries/massMessages/getMassMessage.ts';

/** The turns of an account, in numbers and in words. */
export function presentQuota(quota: MassQuota) {
  const { month, day, learned } = quota;
  return {
    monthUsed: month.used,
    monthLeft: month.left,
    dayLeft: day.left,
    learned,
    words: quotaWords(quota),
  };
}

/** A line of the list of mass messages. */
export function presentMassRow(row: MassMessageDoc & { title: string }) {
  const { no, title, audience, status, counts, createdAt, finishedAt, problem } = row;
  return {
    ...{ no, title, audience, audienceLabel: massAudienceLabels[audience] },
    ...{ status, statusLabel: massStatusLabels[status], problem: problem ?? null },
    counts: counts ?? null,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

/** One mass message as the console shows it. */
export function presentMassMessage(found: Awaited<ReturnType<typeof getMassMessage>>) {
  const { row, article, blocks, returned, settlement, account, quota, isOwn } = found;
  const { hasCover, revision, approvedAt, acceptedAt, confirmBy, url } = row;
  return {
    ...presentMassRow({ ...row, title: article.title }),
    ...{ author: article.author, digest: article.digest, body: article.body, blocks },
    ...{ hasCover, revision, returned, settlement, account, isOwn, quota: presentQuota(quota) },
    approvedAt: approvedAt?.toISOString() ?? null,
    acceptedAt: acceptedAt?.toISOString() ?? null,
    confirmBy: confirmBy?.toISOString() ?? null,
    url: url ?? null,
  };
}

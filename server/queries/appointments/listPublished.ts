import type { Services } from '../../commands/context.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment } from '../../models/appointment.ts';
import { mustPublish } from '../../profiles/decisions/publication.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { cardOf } from './cardOf.ts';

/** What the public may know: never more than name and unit (trap 9). */
export interface PublishedRow {
  name: string;
  unit: string;
}

const columns = { cardSealed: 1, createdAt: 1 } as const;

/**
 * One page of a unit's public list: supervisors in force today whose rule-set orders publication or who gave
 * separate consent. Judged at every request: who is no longer in force is off the list the day after.
 * @throws DomainError `request.not_found` for an unknown unit, and where the document is silent and nobody consented
 */
export async function listPublished(ctx: Services, { bureauId, ...input }: { bureauId: string } & PageInput) {
  const now = ctx.clock.now();
  const bureau = await getBureau(bureauId, now).catch((cause: unknown) => {
    const unknown = cause instanceof DomainError && cause.code === 'bureau.not_found';
    throw unknown ? new DomainError('request.not_found', { cause }) : cause;
  });
  const today = beijingDay(now);
  const found = await Appointment.find(
    {
      ...{ bureauId, status: { $in: ['active', 'under_inquiry'] } },
      ...{ termStart: { $lte: today }, termEnd: { $gte: today } },
      $and: [{ $or: [...ordered(ctx), { publishConsentAt: { $exists: true } }] }],
      ...afterCursor('createdAt', input.cursor),
    },
    columns,
  )
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
  const profile = ctx.profiles.get(bureau.profile.id, bureau.profile.version);
  if (found.length === 0 && !mustPublish(profile)) throw new DomainError('request.not_found');
  const { rows, nextCursor } = toPage(found, input, (row) => row.createdAt);
  return { bureau, today, rows: rows.map((row) => publicPart(ctx, row)), nextCursor };
}

/** The rule-set versions that order publication themselves: a term follows the one it was pinned to. */
function ordered({ profiles }: Services) {
  return profiles.all
    .filter(mustPublish)
    .map(({ id, version }) => ({ 'profile.id': id, 'profile.version': version }));
}

function publicPart({ crypto }: Services, row: Parameters<typeof cardOf>[1]): PublishedRow {
  const { name, unit } = cardOf(crypto, row);
  return { name, unit: unit ?? '' };
}

import { randomUUID } from 'node:crypto';
import type mongoose from 'mongoose';
import { cardContext } from '../../server/domain/appointments/card.ts';
import { addDays, daysBetween, termEnd } from '../../server/domain/calendar/days.ts';
import { expiresOn, notices } from '../../server/domain/terms/termStep.ts';
import type { FieldCrypto } from '../../server/platform/fieldCrypto.ts';

/** How large a corps to write, and for whom. */
export interface CorpsPlan {
  readonly bureauIds: readonly string[];
  readonly perBureau: number;
  readonly profile: { readonly id: string; readonly version: string };
  /** Day on which the youngest term began, `YYYY-MM-DD`. */
  readonly today: string;
  readonly years: number;
  /** Number of the first row, so that a second call makes others. */
  readonly first: number;
}

const batch = 2_000;
const surnames = ['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周'];

/**
 * Writes supervisors straight into the store, terms beginning evenly over the years before today and every notice
 * up to yesterday sent: tonight's job finds what one night brings, about one in `years × 365` for each notice.
 * @param report called with the share done
 */
export async function seedCorps(
  db: mongoose.mongo.Db,
  crypto: FieldCrypto,
  plan: CorpsPlan,
  report: (share: number) => void,
): Promise<void> {
  const total = plan.bureauIds.length * plan.perBureau;
  for (let done = 0; done < total; done += batch) {
    const size = Math.min(batch, total - done);
    const rows = Array.from({ length: size }, (_, i) => rowOf(crypto, plan, done + i));
    await db.collection<Row>('appointments').insertMany(rows, { ordered: false });
    report((done + size) / total);
  }
}

type Row = ReturnType<typeof rowOf>;

function rowOf(
  crypto: FieldCrypto,
  { bureauIds, perBureau, profile, today, years, first }: CorpsPlan,
  index: number,
) {
  const _id = randomUUID();
  const supervisorId = randomUUID();
  const name = `${surnames[index % surnames.length]}${String.fromCodePoint(0x4e00 + (index % 5_000))}`;
  // A stride without a common factor: every corps has terms of every age.
  const termStart = addDays(today, -((index * 263) % (years * 365)));
  const end = termEnd(termStart, years);
  const createdAt = new Date(Date.parse(`${termStart}T02:00:00Z`) + (index % 86_000));
  return {
    _id,
    no: `PZ${String(first + index).padStart(12, '0')}`,
    // Everybody has WeChat, as far as the rows say.
    ...{ supervisorId, personId: supervisorId, termNo: 1, profile, mode: 'self', status: 'active' },
    bureauId: bureauIds[Math.floor(index / perBureau)] ?? '',
    ...{ termStart, termEnd: end, ...asOfYesterday(end, today) },
    cardSealed: crypto.seal({ name, unit: '某某中学，教师' }, cardContext(_id)),
    nameIndex: crypto.blindIndex('name', name),
    ...{ specialties: ['会计'], groups: ['参保群众'], employerKinds: [] },
    ...{ createdAt, updatedAt: createdAt, revision: 1 },
  };
}

/** What the job has left behind by the evening before. */
function asOfYesterday(end: string, today: string) {
  const left = daysBetween(addDays(today, -1), end);
  const sent = notices.filter(({ daysBefore }) => left <= daysBefore);
  const next = notices.find(({ daysBefore }) => left > daysBefore);
  return {
    noticesSent: sent.map(({ name }) => name),
    nextCheckOn: next ? addDays(end, -next.daysBefore) : expiresOn(end),
  };
}

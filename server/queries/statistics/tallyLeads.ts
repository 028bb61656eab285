import { emptyTally, type LeadTally, type UnitTally } from '../../domain/statistics/leadTally.ts';
import { monthStart } from '../../domain/statistics/period.ts';
import { beijingDay } from '../../domain/time.ts';
import { LeadTallies, type LeadTallyDoc } from '../../models/leadTally.ts';
import { countLeads } from './countLeads.ts';
import { tallyId } from './tallyId.ts';

/**
 * Leads of units (desk `cases`) by unit and month of arrival, counted again only where one of them changed since the last count: `markTally`
 * says where. A look costs what happened, not what there is; the first one ever counts everything.
 * @param until a month begins here; what arrived from then on is left out
 */
export async function tallyLeads(
  units: readonly string[],
  { year, until }: { year: number; until: Date },
): Promise<UnitTally[]> {
  const months = Array.from({ length: 12 }, (_, month) => month).filter(
    (month) => monthStart(year, month) < until,
  );
  const ids = units.flatMap((unit) => months.map((month) => tallyId(unit, { year, month })));
  const known = new Map((await LeadTallies.find({ _id: { $in: ids } }).lean()).map((row) => [row._id, row]));
  const tallies: UnitTally[] = [];
  for (const bureauId of units) {
    const rows = months.map((month) => {
      const id = tallyId(bureauId, { year, month });
      return { id, month, row: known.get(id) };
    });
    const stale = rows.filter(({ row }) => isStale(row));
    const fresh = stale.length > 0 ? await countAgain(bureauId, year, stale) : new Map<number, LeadTally>();
    for (const { month, row } of rows) {
      const tally = fresh.get(month) ?? (row?.tally as LeadTally);
      tallies.push({ bureauId, month, tally });
    }
  }
  return tallies;
}

/** Days that were not known may be by now. */
function isStale(row: LeadTallyDoc | undefined): boolean {
  const tally = row?.tally as LeadTally | undefined;
  return row?.changes !== row?.countedChanges || !tally?.filing || !tally.feedback;
}

/** Counts some months of a unit. A change in the meantime makes the next look count again, because `changes` was read before. */
async function countAgain(
  bureauId: string,
  year: number,
  stale: readonly { id: string; month: number; row: LeadTallyDoc | undefined }[],
): Promise<Map<number, LeadTally>> {
  const months = stale.map(({ month }) => month);
  const from = monthStart(year, Math.min(...months));
  const until = monthStart(year, Math.max(...months) + 1);
  const filter = { bureauId, desk: 'cases', receivedAt: { $gte: from, $lt: until } };
  const found = await countLeads(filter, beijingDay(from));
  const counted = new Map(months.map((month) => [month, found.get(month) ?? emptyTally]));
  await LeadTallies.bulkWrite(
    stale.map(({ id, month, row }) => ({
      updateOne: {
        filter: { _id: id },
        update: {
          $set: { tally: counted.get(month), countedChanges: row?.changes ?? 0 },
          ...(row ? {} : { $setOnInsert: { changes: 0 } }),
        },
        upsert: true,
      },
    })),
  );
  return counted;
}

import { Institution, type InstitutionDoc } from '../../models/institution.ts';
import { InstitutionProblem } from '../../models/institutionProblem.ts';
import type { CommandContext } from '../context.ts';
import type { CheckedRow, InstitutionInput } from './file/checkRow.ts';
import type { Column, Layout } from './file/columns.ts';
import { searchKeys } from './searchKeys.ts';

/** What became of the rows of a batch. */
export interface BatchCounts {
  created: number;
  updated: number;
  unchanged: number;
  bad: number;
}

type Target = Pick<CommandContext, 'clock' | 'ids'> & { bureauId: string; importId: string; layout: Layout };

/** Columns whose absence from a file says nothing: what we know stays. */
const kept = ['aliases', 'kind', 'level', 'address', 'district', 'contractFrom', 'contractUntil'] as const;

/**
 * Writes a batch of checked rows: new ones, changed ones, and the problems of bad ones; rows that say what we know
 * already are only counted. Call it in a transaction; the same batch again changes nothing.
 */
export async function writeBatch(target: Target, rows: readonly CheckedRow[]): Promise<BatchCounts> {
  const { bureauId, importId } = target;
  const codes = rows.map(({ code }) => code).filter((code) => code !== '');
  const found = await Institution.find({ bureauId, code: { $in: codes } }, { keys: 0, texts: 0 }).lean();
  const known = new Map(found.map((row) => [row.code, row]));
  const inserts: object[] = [];
  const updates: Parameters<typeof Institution.bulkWrite>[0] = [];
  let unchanged = 0;
  for (const { input } of rows) {
    if (!input) continue;
    const before = known.get(input.code);
    if (!before) {
      inserts.push(newRow(target, input));
      continue;
    }
    const changes = changesOf(before, input, target.layout);
    if (!changes) {
      unchanged += 1;
      continue;
    }
    const renamed = before.name !== input.name || 'aliases' in changes;
    const keys = renamed ? searchKeys(input) : {};
    const set = { ...changes, ...keys, updatedAt: target.clock.now() };
    updates.push({
      updateOne: { filter: { _id: before._id }, update: { $set: set, $inc: { revision: 1 } } },
    });
  }
  if (inserts.length > 0) await Institution.insertMany(inserts);
  if (updates.length > 0) await Institution.bulkWrite(updates);
  const bad = rows.filter(({ problems }) => problems.length > 0);
  await writeProblems(importId, bad);
  return { created: inserts.length, updated: updates.length, unchanged, bad: bad.length };
}

function newRow({ clock, ids, bureauId }: Target, input: InstitutionInput): object {
  const at = clock.now();
  const dates = { createdAt: at, updatedAt: at, revision: 1 };
  return { _id: ids.uuid(), bureauId, ...input, ...searchKeys(input), ...dates };
}

/** What differs, for `$set`; null for nothing. An empty cell clears a value, a missing column does not. */
function changesOf(
  before: Omit<InstitutionDoc, 'keys' | 'texts'>,
  input: InstitutionInput,
  { at }: Layout,
): Partial<Record<Column | 'place', unknown>> | null {
  const changes: Partial<Record<Column | 'place', unknown>> = {};
  if (before.name !== input.name) changes.name = input.name;
  if (before.contracted !== input.contracted) changes.contracted = input.contracted;
  for (const column of kept) {
    if (!at.has(column)) continue;
    const [was, is] = [before[column] ?? null, input[column] ?? null];
    if (JSON.stringify(was) !== JSON.stringify(is)) changes[column] = is;
  }
  if (at.has('longitude') && at.has('latitude')) {
    const [was, is] = [before.place?.coordinates ?? null, input.place?.coordinates ?? null];
    if (JSON.stringify(was) !== JSON.stringify(is)) changes.place = input.place ?? null;
  }
  return Object.keys(changes).length > 0 ? changes : null;
}

async function writeProblems(importId: string, bad: readonly CheckedRow[]): Promise<void> {
  const rows = bad.flatMap(({ problems }) =>
    problems.map((problem, at) => ({ _id: `${importId}-${problem.row}-${at}`, importId, ...problem })),
  );
  if (rows.length > 0) await InstitutionProblem.insertMany(rows);
}

import {
  beginningKey,
  beginningKeyLengths,
  initialsKeyLength,
  pinyinKeyLengths,
} from '../../commands/institutions/searchKeys.ts';
import { grams, plainName, writtenOut } from '../../domain/institutions/names.ts';
import { Institution, type InstitutionDoc } from '../../models/institution.ts';

/** An institution as lists and choices show it. */
export type InstitutionHit = Pick<
  InstitutionDoc,
  '_id' | 'code' | 'name' | 'kind' | 'district' | 'contracted'
>;

/** How many rows of a common piece are looked at before they are ranked. */
const looked = 200;
const columns = { code: 1, name: 1, kind: 1, district: 1, contracted: 1, texts: 1, pinyin: 1 } as const;

type Row = InstitutionHit & Pick<InstitutionDoc, 'texts' | 'pinyin'>;
type Rank = (row: Row) => number;

/**
 * Institutions of a bureau by name, any part of it, alias, usual short form, full pinyin, initials or the beginning
 * of the code; best first: exact, then the beginning, then any part, then sounds. Contracted ones and short names
 * come first among equals. Two signs at least; less finds nothing.
 */
export async function searchInstitutions(
  bureauId: string,
  text: string,
  { limit }: { limit: number },
): Promise<InstitutionHit[]> {
  const said = writtenOut(plainName(text.slice(0, 100)));
  if ([...said].length < 2) return [];
  const ways = /^[a-z0-9]+$/.test(said) ? [byCode, bySound, byName] : [byName];
  const found = new Map<string, { row: Row; rank: number }>();
  for (const way of ways) {
    for (const one of await way(bureauId, said)) {
      const before = found.get(one.row._id);
      if (one.rank > 0 && (!before || before.rank < one.rank)) found.set(one.row._id, one);
    }
    if (found.size >= limit) break;
  }
  return [...found.values()]
    .sort((a, b) => b.rank - a.rank || order(a.row, b.row))
    .slice(0, limit)
    .map(({ row: { texts: _, pinyin: __, ...hit } }) => hit);
}

function order(a: Row, b: Row): number {
  const contracted = Number(b.contracted) - Number(a.contracted);
  return contracted || a.name.length - b.name.length || (a.name < b.name ? -1 : 1);
}

async function byName(bureauId: string, said: string) {
  const keys = grams(said, 2).map((piece) => `n${piece}`);
  const rows = await withKeys(bureauId, keys);
  if (rows.length === looked) {
    // Thousands contain it: those that are called so or begin so must not be left to chance.
    const length = beginningKeyLengths.find((size) => [...said].length >= size) ?? 2;
    rows.push(...(await withKeys(bureauId, [`x${said}`])));
    rows.push(...(await withKeys(bureauId, [beginningKey(said, length), ...keys])));
  }
  return ranked(rows, ({ texts }) => nameRank(texts, said));
}

/** 4 exact, 3 beginning, 2 part. The name itself counts a little more than an alias or a short form. */
function nameRank(texts: readonly string[], said: string): number {
  const ranks = texts.map((text, at) => {
    const rank = text === said ? 4 : text.startsWith(said) ? 3 : text.includes(said) ? 2 : 0;
    return rank === 0 || at === 0 ? rank : rank - 0.1;
  });
  return Math.max(0, ...ranks);
}

/** The longest key that the sounds fill, and the initials: one look-up each. */
async function bySound(bureauId: string, said: string) {
  const length = pinyinKeyLengths.findLast((size) => said.length >= size);
  const full = length ? await withKeys(bureauId, [`p${said.slice(0, length)}`]) : [];
  const initials = await withKeys(
    bureauId,
    grams(said, Math.min(said.length, initialsKeyLength)).map((key) => `i${key}`),
  );
  return ranked([...full, ...initials], ({ pinyin }) => soundRank(pinyin.split(' '), said));
}

function soundRank(syllables: readonly string[], said: string): number {
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('');
  const starts = syllables.map((_, at) => syllables.slice(at).join(''));
  if (starts[0] === said) return 1.9;
  if (starts[0]?.startsWith(said)) return 1.8;
  if (starts.some((rest) => rest.startsWith(said))) return 1.7;
  if (initials === said) return 1.6;
  if (initials.startsWith(said)) return 1.5;
  // A short form or an alias sounds like it: its keys hit, but its sounds are not stored.
  return initials.includes(said) ? 1.4 : 1;
}

async function byCode(bureauId: string, said: string) {
  if (said.length < 3 || !/\d/.test(said)) return [];
  const code = said.toUpperCase();
  const rows = await Institution.find({ bureauId, code: { $gte: code, $lt: `${code}\uffff` } }, columns)
    .sort({ code: 1 })
    .limit(20)
    .lean();
  return ranked(rows, (row) => (row.code === code ? 4 : 3));
}

function withKeys(bureauId: string, keys: string[]): Promise<Row[]> {
  return Institution.find({ bureauId, keys: { $all: keys } }, columns)
    .limit(looked)
    .lean();
}

function ranked(rows: readonly Row[], rank: Rank): { row: Row; rank: number }[] {
  return rows.map((row) => ({ row, rank: rank(row) }));
}

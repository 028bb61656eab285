import { matterMessageContext } from '../../commands/authors/sealed.ts';
import type { EventObject } from '../../domain/events/types.ts';
import { MatterMessage } from '../../models/matterMessage.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** Every line about a matter, oldest first, opened. Authors get those of `ownLinesOf` only. */
export async function linesOf(crypto: FieldCrypto, { kind, id }: EventObject) {
  const rows = await MatterMessage.find({ 'object.kind': kind, 'object.id': id })
    .sort({ at: 1, _id: 1 })
    .lean();
  return rows.map(({ textSealed, ...row }) => ({
    ...row,
    text: crypto.open<string>(textSealed, matterMessageContext(row._id)),
  }));
}

/** What an author reads of several matters of one kind, by matter; one read. */
export async function ownLinesOfAll(
  crypto: FieldCrypto,
  { kind, ids }: { kind: EventObject['kind']; ids: readonly string[] },
) {
  const byMatter = new Map<string, Awaited<ReturnType<typeof ownLinesOf>>>();
  if (ids.length === 0) return byMatter;
  const rows = await MatterMessage.find({ 'object.kind': kind, 'object.id': { $in: [...ids] } })
    .sort({ at: 1, _id: 1 })
    .lean();
  for (const { _id, object, direction, notice, textSealed, at } of rows) {
    if (direction === 'internal') continue;
    const text = crypto.open<string>(textSealed, matterMessageContext(_id));
    const line = { own: direction === 'fromAuthor', notice: notice ?? null, text, at };
    byMatter.set(object.id, [...(byMatter.get(object.id) ?? []), line]);
  }
  return byMatter;
}

export type MatterLine = Awaited<ReturnType<typeof linesOf>>[number];

/** What an author reads: their own lines and those to them. No notes, and nobody's name. */
export async function ownLinesOf(crypto: FieldCrypto, object: EventObject) {
  const lines = await linesOf(crypto, object);
  return lines.flatMap(({ direction, notice, text, at }) =>
    direction === 'internal' ? [] : [{ own: direction === 'fromAuthor', notice: notice ?? null, text, at }],
  );
}

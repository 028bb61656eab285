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

export type MatterLine = Awaited<ReturnType<typeof linesOf>>[number];

/** What an author reads: their own lines and those to them. No notes, and nobody's name. */
export async function ownLinesOf(crypto: FieldCrypto, object: EventObject) {
  const lines = await linesOf(crypto, object);
  return lines.flatMap(({ direction, notice, text, at }) =>
    direction === 'internal' ? [] : [{ own: direction === 'fromAuthor', notice: notice ?? null, text, at }],
  );
}

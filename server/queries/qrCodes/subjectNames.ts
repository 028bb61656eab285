import type { QrCodeKind } from '../../domain/qrCodes/kinds.ts';
import { Call } from '../../models/call.ts';
import { Institution } from '../../models/institution.ts';
import type { QrCodeDoc } from '../../models/qrCode.ts';

type Named = readonly { _id: string; label: string }[];

const readers: Readonly<Record<QrCodeKind, (ids: string[]) => Promise<Named>>> = {
  unit: async () => [],
  async call(ids) {
    const rows = await Call.find({ _id: { $in: ids } }, { title: 1 }).lean();
    return rows.map(({ _id, title }) => ({ _id, label: title }));
  },
  async institution(ids) {
    const rows = await Institution.find({ _id: { $in: ids } }, { name: 1 }).lean();
    return rows.map(({ _id, name }) => ({ _id, label: name }));
  },
};

/** What these codes stand for, by the id of the call or institution; the unit itself is not among them. */
export async function subjectNames(
  codes: readonly Pick<QrCodeDoc, 'kind' | 'subjectId'>[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const kind of Object.keys(readers) as QrCodeKind[]) {
    const ids = codes.flatMap((code) => (code.kind === kind && code.subjectId ? [code.subjectId] : []));
    if (ids.length === 0) continue;
    for (const { _id, label } of await readers[kind](ids)) names.set(_id, label);
  }
  return names;
}

import type { BroadcastKind } from '../../domain/broadcasts/kinds.ts';
import type { EventObject } from '../../domain/events/types.ts';
import { Call } from '../../models/call.ts';
import { CorpsDocument } from '../../models/corpsDocument.ts';
import { YearList } from '../../models/yearList.ts';

type Find = (bureauId: string, no: string) => Promise<EventObject | null>;

const call =
  (status: 'published' | 'resultsPublished'): Find =>
  async (bureauId, no) => {
    const found = await Call.findOne({ no, bureauId, status }, { _id: 1 }).lean();
    return found && { kind: 'call', id: found._id };
  };

const document: Find = async (bureauId, no) => {
  const open = { no, bureauId, status: 'published' as const, forInvited: { $ne: true } };
  const found = await CorpsDocument.findOne(open, { _id: 1 }).lean();
  return found && { kind: 'document', id: found._id };
};

/** Only what is public already may be announced. */
const finders: Readonly<Partial<Record<BroadcastKind, Find>>> = {
  file: document,
  briefing: document,
  call: call('published'),
  results: call('resultsPublished'),
  async institutionList(bureauId, no) {
    const found = await YearList.findOne({ no, bureauId, state: 'published' }, { _id: 1 }).lean();
    return found && { kind: 'yearList', id: found._id };
  },
};

/** The published matter of the bureau that a broadcast of this kind announces; null when there is none. */
export async function findAbout(
  bureauId: string,
  kind: BroadcastKind,
  no: string,
): Promise<EventObject | null> {
  return (await finders[kind]?.(bureauId, no)) ?? null;
}
